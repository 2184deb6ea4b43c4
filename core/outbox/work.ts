import { publishNext } from '#core/ceremony/publish-ceremony.ts'
import { forgetRehearsal } from '#core/ceremony/rehearse.ts'
import { finishClosing } from '#core/cycles/close-nominations.ts'
import { noteDue } from '#core/cycles/note-due.ts'
import { assignJudges } from '#core/judging/assign-judges.ts'
import { correctWall } from '#core/judging/correct-wall.ts'
import { publishNextResult } from '#core/judging/publish-results.ts'
import { announceBegun } from '#core/messages/announce-begun.ts'
import { announceCorrection } from '#core/messages/announce-correction.ts'
import { announceDate } from '#core/messages/announce-date.ts'
import { announceCeremony, announceResults } from '#core/messages/announce-results.ts'
import { announceReveal } from '#core/messages/announce-reveal.ts'
import { remindChannels, remindJudges } from '#core/messages/remind.ts'
import { remindPeople } from '#core/messages/remind-people.ts'
import { sendNextAgain } from '#core/messages/send-all-again.ts'
import { sendMessages } from '#core/messages/send-messages.ts'
import { writeEndorsable } from '#core/messages/write-endorsable.ts'
import { distributeImport } from '#core/milestones/distribute-import.ts'
import { indexNomination } from '#core/nominations/index-nomination.ts'
import type { Place, World } from '#core/ports.ts'
import { redrawShared } from '#core/posts/ask-to-redraw.ts'
import { redraw } from '#core/posts/redraw.ts'
import { count } from '#core/recognition/count.ts'
import { distribute } from '#core/recognition/distribute.ts'
import { followPreference } from '#core/recognition/prefer-wall.ts'
import { eraseLateInCeremony } from '#core/records/erase-in-ceremony.ts'
import { eraseNext } from '#core/records/erase-next.ts'
import { countBallotsOf, endVote, forgetBallots } from '#core/voting/count-ballots.ts'
import type { Effect } from './effect.ts'

type Work = {
  [K in Effect['kind']]: (
    world: World,
    place: Place,
    effect: Extract<Effect, { kind: K }>,
  ) => Promise<Effect | undefined | void>
}

/** Does one step of what an effect stands for. @returns what is left to do, if anything */
export async function doWork(world: World, place: Place, effect: Effect): Promise<Effect | undefined> {
  const act = work[effect.kind] as (world: World, place: Place, effect: Effect) => Promise<Effect | undefined>
  return act(world, place, effect)
}

/** Which use case does which work. A step that is checkpointed tells how far it came, or nothing when all is done. */
const work: Work = {
  'finish-closing': finishClosing,
  'note-due': noteDue,
  'assign-judges': assignJudges,
  'remind-channels': remindChannels,
  'remind-judges': remindJudges,
  'remind-people': async (world, place, effect) =>
    withAfter(effect, await remindPeople(world, place, effect)),
  'send-all-again': async (world, place, effect) =>
    withAfter(effect, await sendNextAgain(world, place, effect)),
  'index-nomination': (world, place, { nominationId, draftId }) =>
    indexNomination(world, place, nominationId, draftId),
  'share-nomination': writeEndorsable,
  'redraw-shared': redrawShared,
  distribute,
  'distribute-import': distributeImport,
  count,
  'publish-results': async (world, place, effect) => {
    const done = await publishNextResult(world, place, effect)
    return done === undefined ? { ...effect, kind: 'announce-results', done: 0 } : { ...effect, done }
  },
  'announce-results': async (world, place, effect) =>
    withDone(effect, await announceResults(world, place, effect)),
  'correct-wall': async (world, place, effect) => {
    await correctWall(world, place, effect)
    return { ...effect, kind: 'announce-correction' }
  },
  'announce-correction': announceCorrection,
  'publish-ceremony': async (world, place, effect) => {
    const done = await publishNext(world, place, effect)
    return done === undefined ? { ...effect, kind: 'announce-ceremony', done: 0 } : { ...effect, done }
  },
  'end-rehearsal': forgetRehearsal,
  'announce-ceremony': async (world, place, effect) =>
    withDone(effect, await announceCeremony(world, place, effect)),
  'tell-meeting': announceReveal,
  'tell-date': announceDate,
  'tell-begun': announceBegun,
  'end-vote': endVote,
  'count-vote': countBallotsOf,
  'forget-vote': forgetBallots,
  'erase-late-names': eraseLateInCeremony,
  'follow-preference': async (world, place, effect) =>
    withAfter(effect, await followPreference(world, place, effect)),
  'erase-person': async (world, place, effect) => withAfter(effect, await eraseNext(world, place, effect)),
  'send-messages': async (world, place, effect) => {
    const notBefore = await sendMessages(world, place)
    return notBefore === undefined ? undefined : { ...effect, notBefore }
  },
  redraw: async (world, place, effect) => {
    const notBefore = await redraw(world, place, effect.about)
    return notBefore === undefined ? undefined : { ...effect, notBefore }
  },
}

function withDone<E>(effect: E, done: number | undefined): (E & { done: number }) | undefined {
  return done === undefined ? undefined : { ...effect, done }
}

function withAfter<E>(effect: E, after: string | undefined): (E & { after: string }) | undefined {
  return after === undefined ? undefined : { ...effect, after }
}
