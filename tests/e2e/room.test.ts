import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { openRoom, type Room } from '#tests/e2e/support/room.ts'
import { violations } from '#tests/e2e/support/violations.ts'

/*
 * The audience's panel in a real browser, over states of a ceremony that are given to it: who can be
 * congratulated, and that a reveal is there before anybody can perceive it.
 */

let room: Room

beforeAll(async () => {
  room = await openRoom()
})

afterAll(() => room?.close())

photographFailures(() => (room ? [room.browser] : []))

describe('Congratulating', () => {
  const heart = (award: string) => room.page.getByRole('button', { name: `Congratulate: ${award}` })

  test('is one press for all who won an award, and says where it will stand', async () => {
    const sent = await answering(200)
    await room.sit('winner')
    await heart('Learning Explorer of the Northern').click()
    await room.page.getByText('It stands on the wall beside the award once the ceremony is over.').waitFor()
    expect(sent.map(({ itemId }) => itemId).toSorted()).toHaveLength(2)
    // Still so after a reload.
    await room.sit('winner')
    const done = room.page.getByRole('button', { name: 'Congratulated: Learning Explorer of the Northern' })
    expect(await done.getAttribute('aria-disabled')).toBe('true')
    await done.dispatchEvent('click')
    expect(sent).toHaveLength(2)
    await room.show('ended')
    await room.page.getByText('It stands on the wall beside the award.').waitFor()
  })

  test('is offered to who missed the award, but for nobody’s own, and not to guests', async () => {
    await room.sit('ended', { me: 'Yusuf Demir' })
    await heart('Mentor of the Quarter').waitFor()
    expect(await heart('Knowledge Sharer').count()).toBe(0)
    await room.sit('recap')
    await heart('Mentor of the Quarter').waitFor()
    await room.sit('ended', { guest: '' })
    expect(await room.page.getByRole('button', { name: /Congratulate/ }).count()).toBe(0)
  })

  test('that is refused says why, and can be tried again', async () => {
    const sent = await answering(404, 'not_found')
    await room.sit('winner')
    await heart('Certified').click()
    await expect.poll(() => sent.length).toBe(1)
    await heart('Certified').click()
    await expect.poll(() => sent.length).toBe(2)
  })
})

describe('C6 A reveal that is still to come', () => {
  test('is laid out already, and nobody perceives anything of it until its moment', async () => {
    await room.sit('winner', { lead: '5000' })
    const stage = room.page.locator('[data-scene]')
    expect(await stage.getAttribute('data-scene')).toBe('drumroll')
    const veiled = stage.locator('[inert]')
    await veiled.evaluate((sheet) => sheet.setAttribute('data-same', 'yes'))
    expect(await veiled.evaluate((sheet) => getComputedStyle(sheet).visibility)).toBe('hidden')
    expect(await veiled.locator('h2').innerText()).toBe('')
    const early = await room.page.locator('body').ariaSnapshot()
    expect(early).toContain('And the award goes to')
    expect(early).not.toContain('Priya Raman')
    expect(await stage.innerText()).not.toContain('Priya Raman')
    expect(await stage.getAttribute('data-scene')).toBe('drumroll')

    await room.page.locator('[data-scene=revealed]').waitFor()
    const sheet = stage.locator('[data-same]')
    expect(await sheet.evaluate((one) => one.hasAttribute('inert') || one.hasAttribute('aria-hidden'))).toBe(
      false,
    )
    expect(await sheet.innerText()).toContain('Priya Raman')
    // What was held still moves now.
    await expect.poll(() => sheet.locator('h2').evaluate((name) => getComputedStyle(name).opacity)).toBe('1')
    expect(await room.page.locator('body').ariaSnapshot()).toContain(
      'Mentor of the Quarter goes to Priya Raman',
    )
  })

  test('has its confetti once, though one looks away and back; who comes late has none', async () => {
    await room.sit('winner', { lead: '300' })
    const isFlying = () =>
      room.page.locator('canvas').evaluateAll((boards) =>
        boards.some((board) => {
          const { width, height } = board as HTMLCanvasElement
          const pixels = (board as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data
          return pixels?.some((value) => value > 0) ?? false
        }),
      )
    await expect.poll(isFlying).toBe(true)
    await room.show('paused')
    await room.page.locator('[data-scene=paused]').waitFor()
    await room.show('winner')
    await room.page.locator('[data-scene=revealed]').waitFor()
    expect(await isFlying()).toBe(false)
    await room.sit('winner')
    expect(await room.page.locator('canvas').count()).toBe(0)
  })
})

test.each(['voting', 'voting-waiting', 'voting-groups', 'winner', 'tie', 'not-awarded', 'recap', 'ended'])(
  '%s is for everybody: nothing for axe to find in any theme, from left to right and from right to left',
  async (state) => {
    for (const theme of ['light', 'dark', 'contrast'])
      for (const locale of ['en-US', 'ar-SA']) {
        await room.page.emulateMedia({ reducedMotion: 'reduce' })
        await room.sit(state, { theme, locale, me: 'Mei-Ling Chen' })
        expect(await violations(room.page), `${theme} ${locale}`).toEqual([])
      }
    await room.page.emulateMedia({ reducedMotion: 'no-preference' })
  },
)

test('Nothing is wider than the panel, in larger text, too', async () => {
  for (const state of [
    'voting-10',
    'voting-groups',
    'winner-group',
    'tie',
    'recap-20',
    'not-awarded',
    'cancelled',
  ]) {
    await room.sit(state)
    const larger = room.page.getByRole('button', { name: 'Larger text' })
    if ((await larger.getAttribute('aria-pressed')) === 'false') await larger.click()
    expect(await room.page.evaluate(() => document.documentElement.scrollWidth), state).toBe(280)
  }
})

/** Answers congratulations. @returns those sent, as they come */
async function answering(status: number, code?: string): Promise<{ itemId: string }[]> {
  const sent: { itemId: string }[] = []
  await room.page.unroute('**/congratulations').catch(() => undefined)
  await room.page.route('**/congratulations', async (route) => {
    sent.push(route.request().postDataJSON() as { itemId: string })
    const problem = { type: 'about:blank', title: code, status, code, detail: code }
    await route.fulfill({ status, json: code === undefined ? null : problem })
  })
  return sent
}
