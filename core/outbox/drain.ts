import { publishNext } from '#core/ceremony/publish-ceremony.ts'
import { finishClosing } from '#core/cycles/close-nominations.ts'
import { noteDue } from '#core/cycles/note-due.ts'
import { assignJudges } from '#core/judging/assign-judges.ts'
import { correctWall } from '#core/judging/correct-wall.ts'
import { publishNextResult } from '#core/judging/publish-results.ts'
import { announceCorrection } from '#core/messages/announce-correction.ts'
import { announceCeremony, announceResults } from '#core/messages/announce-results.ts'
import { remindChannels, remindJudges } from '#core/messages/remind.ts'
import { sendMessages } from '#core/messages/send-messages.ts'
import { indexNomination } from '#core/nominations/index-nomination.ts'
import { type Place, RowConflict, type World } from '#core/ports.ts'
import { count } from '#core/recognition/count.ts'
import { distribute } from '#core/recognition/distribute.ts'
import { followPreference } from '#core/recognition/prefer-wall.ts'
import { eraseNext } from '#core/records/erase-next.ts'
import { replace, scanRows, type Versioned } from '#core/rows/row-kind.ts'
import { type Effect, outboxRow } from './effect.ts'

type Pending = Versioned<Effect> & { key: string }

/**
 * Does the work that waits in a place's outbox (DESIGN §3). Safe to run twice, at once, or again after a crash.
 * @returns when the earliest work left becomes due, or undefined when nothing is left
 * @throws AggregateError of what went wrong, after all other work is done; what failed is left for another time
 */
export async function drain(world: World, place: Place): Promise<number | undefined> {
  const failed = new Map<string, unknown>()
  for (;;) {
    const pending = await scanRows(world.rows, place, outboxRow)
    const due = pending.filter(({ key, value }) => dueAt(value) <= world.now() && !failed.has(key))
    for (const work of due)
      await carryOut(world, place, work).catch((error: unknown) => failed.set(work.key, error))
    if (due.length > 0) continue
    if (failed.size > 0) throw new AggregateError(failed.values(), `Work of ${place.partition} failed.`)
    return pending.length === 0 ? undefined : Math.min(...pending.map(({ value }) => dueAt(value)))
  }
}

function dueAt(effect: Effect): number {
  return 'notBefore' in effect ? effect.notBefore : 0
}

async function carryOut(world: World, place: Place, work: Pending): Promise<void> {
  const left = await doWork(world, place, work.value)
  const parts = work.key.split(':').slice(1)
  try {
    await world.rows.commit(place, [
      left
        ? replace(outboxRow, parts, left, work.version)
        : { kind: 'delete', row: work.key, version: work.version },
    ])
  } catch (error) {
    // Somebody else did it, too: their checkpoint counts.
    if (!(error instanceof RowConflict)) throw error
  }
}

/** Does one step. @returns what is left to do, if anything */
async function doWork(world: World, place: Place, effect: Effect): Promise<Effect | undefined> {
  switch (effect.kind) {
    case 'finish-closing':
      await finishClosing(world, place)
      return undefined
    case 'note-due':
      await noteDue(world, place)
      return undefined
    case 'assign-judges':
      await assignJudges(world, place)
      return undefined
    case 'publish-results': {
      const done = await publishNextResult(world, place, effect)
      return done === undefined ? { ...effect, kind: 'announce-results', done: 0 } : { ...effect, done }
    }
    case 'announce-results': {
      const done = await announceResults(world, place, effect)
      return done === undefined ? undefined : { ...effect, done }
    }
    case 'correct-wall':
      await correctWall(world, place, effect)
      return { ...effect, kind: 'announce-correction' }
    case 'announce-correction':
      await announceCorrection(world, place, effect)
      return undefined
    case 'remind-channels':
      await remindChannels(world, place, effect)
      return undefined
    case 'remind-judges':
      await remindJudges(world, place, effect)
      return undefined
    case 'index-nomination':
      await indexNomination(world, place, effect.nominationId, effect.draftId)
      return undefined
    case 'distribute':
      await distribute(world, place)
      return undefined
    case 'count':
      await count(world, place)
      return undefined
    case 'follow-preference': {
      const after = await followPreference(world, place, effect)
      return after === undefined ? undefined : { ...effect, after }
    }
    case 'erase-person': {
      const after = await eraseNext(world, place, effect)
      return after === undefined ? undefined : { ...effect, after }
    }
    case 'publish-ceremony': {
      const done = await publishNext(world, place, effect)
      return done === undefined ? { ...effect, kind: 'announce-ceremony', done: 0 } : { ...effect, done }
    }
    case 'announce-ceremony': {
      const done = await announceCeremony(world, place, effect)
      return done === undefined ? undefined : { ...effect, done }
    }
    case 'send-messages': {
      const dueAt = await sendMessages(world, place)
      return dueAt === undefined ? undefined : { ...effect, notBefore: dueAt }
    }
    default:
      return effect satisfies never
  }
}
