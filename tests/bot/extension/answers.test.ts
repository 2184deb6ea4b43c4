import { describe, expect, test } from 'vitest'
import type { Asked } from '#bot/extension/asked.ts'
import { createExtension } from '#bot/extension/extend.ts'
import type { Turn } from '#bot/turn.ts'
import { removeRecognition } from '#core/recognition/change-item.ts'
import { commend } from '#core/recognition/commend.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { links, partsOf } from '#tests/bot/support/talk.ts'
import { nextCommand } from '#tests/support/builders.ts'
import {
  createTestWorld,
  minute,
  type Name,
  oidOf,
  type TestWorld,
  tenant,
} from '#tests/support/test-world.ts'

const at = (whose: string): Turn['place'] => ({
  kind: 'group',
  address: { serviceUrl: 'https://teams.example', botId: '28:bot', conversationId: 'group' },
  tenant: whose,
})

/** The message extension, as somebody uses it in a conversation of some tenant. */
function extension({ world, actor }: TestWorld) {
  const extend = createExtension({ world, links, peoplePicker: true })
  return (what: Asked['what'], { by = 'ana', whose = tenant }: { by?: Name; whose?: string } = {}) =>
    extend({ actor: actor(by), locale: 'en-US', place: at(whose), what })
}

type Extension = ReturnType<typeof extension>
type Over = { by?: Name; whose?: string; to?: Name; story?: string; visibility?: string; mode?: string }

/** Opens the dialog of thanks anew and sends it in. */
async function thank(ask: Extension, { by, whose, to = 'ben', ...typed }: Over = {}) {
  const who = { ...(by ? { by } : {}), ...(whose ? { whose } : {}) }
  const shown = await ask({ kind: 'opened', command: 'commend' }, who)
  if (shown.kind !== 'dialog') throw new Error(JSON.stringify(shown))
  const [button] = partsOf(shown.card['actions'], 'Action.Submit')
  const fields = {
    people: oidOf(to),
    story: 'Thank you for the flame graphs',
    visibility: 'tenant',
    mode: '',
  }
  return ask({ kind: 'submitted', data: { ...(button?.['data'] as object), ...fields, ...typed } }, who)
}

async function wallOf(test: TestWorld) {
  await test.settle()
  const { items } = await readFeed(test.world, test.actor('ana'), { feed: { kind: 'everyone' }, limit: 50 })
  return items.length
}

describe('E2 thanks in a dialog', () => {
  test('that is opened again, because no answer came in time, are said once, and answered the same', async () => {
    const company = await createTestWorld()
    const ask = extension(company)
    const first = await thank(ask)
    expect(first.kind).toBe('cards')
    company.clock.advance(9 * minute)
    expect(await thank(ask)).toEqual(first)
    expect(await wallOf(company)).toBe(1)
  })

  test('of two at once, too', async () => {
    const company = await createTestWorld()
    const ask = extension(company)
    const [first, second] = await Promise.all([thank(ask), thank(ask)])
    expect(second).toEqual(first)
    expect(await wallOf(company)).toBe(1)
  })

  test('for others to see, or of another way of learning, are others', async () => {
    const company = await createTestWorld()
    const ask = extension(company)
    await thank(ask, { visibility: 'private' })
    await thank(ask)
    await thank(ask, { mode: 'course' })
    // Those for two are on no wall.
    expect(await wallOf(company)).toBe(2)
  })

  test('that were taken off the wall are said anew, and once', async () => {
    const company = await createTestWorld()
    const ask = extension(company)
    const first = await thank(ask)
    await company.settle()
    const feed = { feed: { kind: 'everyone' as const }, limit: 50 }
    const { items } = await readFeed(company.world, company.actor('ana'), feed)
    const itemId = items[0]?.id ?? ''
    await removeRecognition(company.world, company.actor('ana'), { commandId: nextCommand(), itemId })
    expect(await wallOf(company)).toBe(0)
    const second = await thank(ask)
    expect(second).not.toEqual(first)
    expect(await thank(ask)).toEqual(second)
    expect(await wallOf(company)).toBe(1)
  })

  test('to somebody else, in other words, by somebody else or ten minutes later are others', async () => {
    const company = await createTestWorld()
    const ask = extension(company)
    await thank(ask)
    await thank(ask, { to: 'cleo' })
    await thank(ask, { story: 'Thank you for the second flame graph' })
    await thank(ask, { by: 'cleo' })
    company.clock.advance(10 * minute)
    await thank(ask)
    expect(await wallOf(company)).toBe(5)
  })
})

describe('E6 in another organization’s conversation', () => {
  test.each(['recognitions', 'awards'])('a search for %s finds nothing', async (command) => {
    const company = await createTestWorld()
    await commend(company.world, company.actor('ana'), {
      commandId: nextCommand(),
      recipients: ['ben'],
      message: 'For the launch codes',
      visibility: { kind: 'tenant' },
    })
    await company.settle()
    const ask = extension(company)
    const searched = { kind: 'searched', command, text: '' } as const
    const found = await ask(searched)
    expect(found.kind === 'cards' && found.previews.length).toBeGreaterThan(0)
    expect(await ask(searched, { whose: 'fabrikam' })).toEqual({ kind: 'nothing' })
  })

  test('thanks are said, and put into no message', async () => {
    const company = await createTestWorld()
    const said = await thank(extension(company), { whose: 'fabrikam' })
    expect(said.kind).toBe('dialog')
    expect(await wallOf(company)).toBe(1)
  })
})

test('B13 what a dialog that is too old suggests leads somewhere', async () => {
  const company = await createTestWorld({ head: { status: 'judging' } })
  const ask = extension(company)
  const stale = await ask({ kind: 'submitted', data: { verb: 'nothing' } })
  if (stale.kind !== 'dialog') throw new Error(JSON.stringify(stale))
  const buttons = partsOf(stale.card['actions'], 'Action.Submit')
  expect(buttons.length).toBeGreaterThan(0)
  for (const { data, title } of buttons) {
    const next = await ask({ kind: 'submitted', data })
    expect(next.kind === 'dialog' && next.card['fallbackText'], String(title)).not.toBe(
      stale.card['fallbackText'],
    )
  }
})
