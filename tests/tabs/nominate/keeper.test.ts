import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyDraft, type NominationDraft } from '#tabs/nominate/draft.ts'
import { againMs, DraftKeeper, pauseMs } from '#tabs/nominate/drafts/keeper.ts'
import type { Saved } from '#tabs/nominate/drafts/saved.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const story = (text: string): NominationDraft => ({ ...emptyDraft, story: text })

/** A server that keeps drafts as ours does, and can be away; devices that keep theirs. */
function createServer() {
  const kept = new Map<string, { revision: number; value: NominationDraft }>()
  const ended = new Set<string>()
  let why: 'away' | 'signed-out' | 'full' | 'refused' | undefined
  let refusals = 0
  let saves = 0
  let names = 0

  function save(local: { id: string; revision: number; value: NominationDraft }): Saved {
    if (why === 'full' || why === 'refused') {
      refusals++
      return { kind: 'refused', why }
    }
    if (why) return { kind: 'not-now', why }
    if (ended.has(local.id)) return { kind: 'ended' }
    saves++
    const before = kept.get(local.id)
    const crossed = before && before.revision !== local.revision && before.value.story !== local.value.story
    const revision = (before?.revision ?? 0) + 1
    kept.set(local.id, { revision, value: local.value })
    const other = crossed ? { other: { value: before.value, savedAt: 1 } } : {}
    return {
      kind: 'kept',
      draft: { id: local.id, cycleId: 'c1', value: local.value, revision, savedAt: 2, ...other },
    }
  }

  return {
    kept,
    ended,
    saves: () => saves,
    refusals: () => refusals,
    fail: (how: typeof why) => void (why = how),
    drafts: () =>
      [...kept]
        .map(([id, draft]) => ({ id, cycleId: 'c1', savedAt: 2, ...draft }))
        .filter(({ id }) => !ended.has(id)),
    device() {
      let here: string | undefined
      return {
        here: () => (here === undefined ? undefined : (JSON.parse(here) as { value: NominationDraft })),
        open() {
          const keeper = new DraftKeeper({
            initial: emptyDraft,
            read: () => (here === undefined ? undefined : JSON.parse(here)),
            write: (local) => void (here = local === undefined ? undefined : JSON.stringify(local)),
            save: async (local) => save(local),
            newId: () => `d${++names}`,
          })
          keeper.open()
          return keeper
        },
      }
    },
  }
}

const pause = (ms = pauseMs) => vi.advanceTimersByTimeAsync(ms)

describe('N9 keeping what is typed', () => {
  it('keeps each keystroke on the device, and after a pause on the server, once', async () => {
    const server = createServer()
    const device = server.device()
    const keeper = device.open()
    for (const text of ['H', 'He', 'He l']) keeper.set(story(text))
    expect(device.here()?.value.story).toBe('He l')
    expect(server.saves()).toBe(0)
    await pause()
    expect(server.saves()).toBe(1)
    expect(keeper.state().standing).toBe('saved')
    expect(server.drafts()).toMatchObject([{ value: { story: 'He l' } }])
  })

  it('is there again after a reload, and what was not saved yet is saved then', async () => {
    const server = createServer()
    const device = server.device()
    const first = device.open()
    first.set(story('He listened'))
    first.close()
    const second = device.open()
    expect(second.state()).toMatchObject({ restored: true, value: { story: 'He listened' } })
    await pause(0)
    expect(second.state().standing).toBe('saved')
  })

  it.each([
    ['away', 'device'],
    ['signed-out', 'signed-out'],
  ] as const)('says so where the server is %s, and saves once it can', async (how, standing) => {
    const server = createServer()
    const keeper = server.device().open()
    server.fail(how)
    keeper.set(story('He listened'))
    await pause()
    expect(keeper.state().standing).toBe(standing)
    server.fail(undefined)
    await pause(againMs)
    expect(keeper.state().standing).toBe('saved')
    expect(server.saves()).toBe(1)
  })

  it.each(['full', 'refused'] as const)(
    'what is refused as %s is sent again after a change, not before',
    async (how) => {
      const server = createServer()
      const device = server.device()
      const keeper = device.open()
      server.fail(how)
      keeper.set(story('He listened'))
      await pause()
      expect(keeper.state().standing).toBe(how)
      expect(device.here()?.value.story).toBe('He listened')
      await pause(60 * againMs)
      expect(server.refusals()).toBe(1)
      server.fail(undefined)
      keeper.set(story('He'))
      await pause()
      expect(keeper.state().standing).toBe('saved')
    },
  )

  it('saves what was typed while it saved', async () => {
    const server = createServer()
    const keeper = server.device().open()
    keeper.set(story('He'))
    const saving = keeper.save()
    keeper.set(story('He listened'))
    await saving
    expect(keeper.state().standing).toBe('typing')
    await pause()
    expect(server.drafts()).toMatchObject([{ value: { story: 'He listened' } }])
  })

  it('leaves nothing behind of a form that was opened and not used', async () => {
    const server = createServer()
    const device = server.device()
    const keeper = device.open()
    keeper.set({ ...emptyDraft, outcome: 'attempted' })
    expect(device.here()).toBeUndefined()
    keeper.restart()
    await pause()
    expect(server.saves()).toBe(0)
  })
})

describe('N9 before another draft takes its place', () => {
  it('what was typed is saved, with what is typed meanwhile', async () => {
    const server = createServer()
    const keeper = server.device().open()
    keeper.set(story('He'))
    const released = keeper.release()
    keeper.set(story('He listened'))
    expect(await released).toBe(true)
    expect(server.drafts()).toMatchObject([{ value: { story: 'He listened' } }])
  })

  it.each(['away', 'signed-out', 'full', 'refused'] as const)('it stays where saving is %s', async (how) => {
    const server = createServer()
    const device = server.device()
    const keeper = device.open()
    server.fail(how)
    keeper.set(story('He listened'))
    expect(await keeper.release()).toBe(false)
    expect(keeper.state().value.story).toBe('He listened')
    expect(device.here()?.value.story).toBe('He listened')
    server.fail(undefined)
    expect(await keeper.release()).toBe(true)
  })

  it.each([true, false])('what ended elsewhere goes on as a new one, known before: %s', async (known) => {
    const server = createServer()
    const keeper = server.device().open()
    keeper.set(story('Begun'))
    await pause()
    server.ended.add(keeper.state().id)
    keeper.set(story('Begun, gone on with'))
    if (known) await pause()
    expect(await keeper.release()).toBe(true)
    expect(server.drafts()).toMatchObject([{ value: { story: 'Begun, gone on with' } }])
  })

  it('an empty form needs no server', async () => {
    const server = createServer()
    server.fail('away')
    expect(await server.device().open().release()).toBe(true)
  })
})

describe('N9 two devices', () => {
  async function two() {
    const server = createServer()
    const phone = server.device().open()
    phone.set(story('Begun'))
    await pause()
    const laptop = server.device().open()
    const [draft] = server.drafts()
    if (!draft) throw new Error('Nothing was kept.')
    laptop.take(draft)
    return { server, phone, laptop }
  }

  it('go on with each other’s words', async () => {
    const { server, phone, laptop } = await two()
    laptop.set(story('Begun, gone on with'))
    await pause()
    phone.heard(server.drafts())
    expect(phone.state().value.story).toBe('Begun, gone on with')
  })

  it('that both wrote: the newest stands, the other is offered, and settling keeps what was chosen', async () => {
    const { server, phone, laptop } = await two()
    phone.set(story('On the phone'))
    await pause()
    laptop.set(story('On the laptop'))
    laptop.heard(server.drafts())
    expect(laptop.state().value.story).toBe('On the laptop')
    await pause()
    expect(laptop.state().other?.value.story).toBe('On the phone')
    laptop.settle(story('On the phone'))
    await pause()
    expect(laptop.state()).not.toHaveProperty('other')
    expect(server.drafts()).toMatchObject([{ value: { story: 'On the phone' } }])
  })

  it('one of which sent it: the other lets go of it, or keeps what it has on as a new one', async () => {
    const { server, phone, laptop } = await two()
    server.ended.add(phone.state().id)
    phone.heard(server.drafts())
    expect(phone.state()).toMatchObject({ standing: 'untouched', value: { story: '' } })
    laptop.set(story('Begun, not gone'))
    await pause()
    expect(laptop.state().standing).toBe('ended')
    laptop.renew()
    await pause()
    expect(server.drafts()).toMatchObject([{ value: { story: 'Begun, not gone' } }])
  })

  it('a list from before the last words were saved takes nothing away', async () => {
    const server = createServer()
    const keeper = server.device().open()
    keeper.set(story('Not saved yet'))
    keeper.heard([])
    expect(keeper.state().value.story).toBe('Not saved yet')
  })
})

it('N9 whatever is done in whatever order, what was typed last is on the device, and in the end on the server', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), text: fc.string({ minLength: 1, maxLength: 5 }) }),
    fc.record({
      kind: fc.constantFrom('pause' as const, 'reload' as const, 'away' as const, 'back' as const),
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const server = createServer()
      const device = server.device()
      let keeper = device.open()
      let last = ''
      for (const one of steps) {
        if (one.kind === 'type') {
          last = `x${one.text}`
          keeper.set(story(last))
        } else if (one.kind === 'pause') await pause()
        else if (one.kind === 'reload') {
          keeper.close()
          keeper = device.open()
        } else server.fail(one.kind === 'away' ? 'away' : undefined)
        expect(device.here()?.value.story ?? '').toBe(last)
        expect(keeper.state().value.story).toBe(last)
      }
      server.fail(undefined)
      await pause(againMs + pauseMs)
      expect(server.drafts().map(({ value }) => value.story)).toEqual(last === '' ? [] : [last])
      keeper.close()
    }),
    { numRuns: 100 },
  )
})
