import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { openRoom, type Room } from '#tests/e2e/support/room.ts'

/*
 * The audience's panel in a real browser, over states of a ceremony that are given to it: what one's own vote
 * says of itself.
 */

let room: Room

beforeAll(async () => {
  room = await openRoom()
})

afterAll(() => room?.close())

photographFailures(() => (room ? [room.browser] : []))

describe('C7 One’s own vote', () => {
  test('is above everything, sent at a press, and said to be in once it is stored', async () => {
    await room.sit('voting')
    const [vote, stage] = [await panel().boundingBox(), await room.page.locator('[data-scene]').boundingBox()]
    expect((vote?.y ?? 0) + (vote?.height ?? 0)).toBeLessThan(stage?.y ?? 0)
    await expectSaid('Choose one. You can change it until the vote closes.')
    await option('Kwame Mensah').check()
    await expectSaid('Your vote is in. You can change it until the vote closes.')
    await option('Mei-Ling Chen').check()
    await expect
      .poll(() => room.votes())
      .toMatchObject([
        { option: '1', after: 0, segmentId: 'mentor', round: 1 },
        { option: '3', after: 1 },
      ])
    expect(await room.page.getByText('The vote closes in').isVisible()).toBe(true)
  })

  test('is said to be on its way until it is known, and not to be known where no answer comes', async () => {
    await room.sit('voting', { vote: 'waits' })
    await option('Kwame Mensah').check()
    await expectSaid('Sending your vote …')
    await room.sit('voting', { vote: 'silent' })
    await option('Kwame Mensah').check()
    await expectSaid('No answer yet. Your vote may not be in; we keep sending it.')
    // Again and again the same one.
    await expect.poll(async () => (await room.votes()).length, { timeout: 5_000 }).toBeGreaterThan(2)
    expect(new Set((await room.votes()).map(({ commandId }) => commandId)).size).toBe(1)
  })

  test('stands there again after a reload, and after a pause', async () => {
    await room.sit('voting', { ballot: '2' })
    await expect.poll(() => option('Inês Carvalho').isChecked()).toBe(true)
    await option('Priya Raman').check()
    await expectSaid('Your vote is in. You can change it until the vote closes.')
    expect(await room.votes()).toMatchObject([{ option: '0', after: 1 }])
    await room.show('paused')
    await panel().waitFor({ state: 'detached' })
    await room.show('voting')
    await expect.poll(() => option('Priya Raman').isChecked()).toBe(true)
  })

  test('that comes too late is told so, and the one before it stands', async () => {
    await room.sit('voting', { ballot: '2', vote: 'late' })
    await expect.poll(() => option('Inês Carvalho').isChecked()).toBe(true)
    await option('Priya Raman')
      .check({ force: true })
      .catch(() => undefined)
    await expectSaid('The vote had closed before your change came. Your choice before it counts.')
    expect(await option('Inês Carvalho').isChecked()).toBe(true)
  })

  test('is not for oneself, also not as one of a group, and it is said why', async () => {
    await room.sit('voting-groups', { me: 'Mei-Ling Chen' })
    const all = room.page.getByRole('radio')
    expect(
      await all.evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).disabled)),
    ).toEqual([true, true, false])
    expect(await room.page.getByText('You can’t vote for yourself.').count()).toBe(2)
  })

  test('can’t be cast before the vote is open, after it is closed, or by guests', async () => {
    await room.sit('voting-waiting')
    await expectSaid('The vote opens in a moment.')
    expect(await option('Priya Raman').isDisabled()).toBe(true)
    await room.sit('voting-closing', { ballot: '1' })
    await expectSaid('The vote is closed. Your vote is in.')
    expect(await option('Priya Raman').isDisabled()).toBe(true)
    await room.sit('voting', { guest: '' })
    expect(await panel().count()).toBe(0)
  })

  test('is cast with the keyboard alone', async () => {
    await room.sit('voting')
    await room.page.keyboard.press('Tab')
    await room.page.keyboard.press('Space')
    await room.page.keyboard.press('ArrowDown')
    await expect.poll(async () => (await room.votes()).at(-1)?.option).toBe('1')
    await expectSaid('Your vote is in. You can change it until the vote closes.')
  })
})

const panel = () => room.page.getByRole('radiogroup')
const option = (name: string) => room.page.getByRole('radio', { name })

/** In a region that screen readers read out. */
async function expectSaid(words: string): Promise<void> {
  await room.page.getByRole('status').filter({ hasText: words }).waitFor({ timeout: 5_000 })
}
