import { type Incoming, isCardAlone, pressOf } from '#bot/teams/activity.ts'
import { activityOf } from '#bot/teams/adapter.ts'
import { type Answering, localeOf } from '#bot/teams/answering.ts'
import { cardInvoke, type InvokeAnswer, lineInvoke } from '#bot/teams/invoke-answer.ts'
import { notice } from '#bot/teams/notices.ts'
import type { Handlers } from '#bot/teams/routes.ts'
import type { Voice } from '#bot/teams/voice.ts'
import { within } from '#bot/teams/within.ts'
import type { Answer } from '#bot/turn.ts'

/** Teams waits for about 5 s on a pressed button, and for 10 to 15 s on a message. */
const pressMs = 3_500
const sayMs = 8_000

/** Answers activities, each in Teams' time: what takes longer is answered when it is done. */
export function turnHandlers(options: {
  answersTo: Answering
  extend: (activity: Incoming) => Promise<object>
  voiceOf: (activity: Incoming) => Voice
  /** The meeting of the activity's conversation has begun. */
  begun: (activity: Incoming) => Promise<void>
  /** The bot is not in the activity's conversation any more. */
  forget: (activity: Incoming) => Promise<void>
}): Handlers {
  const { answersTo, extend, voiceOf, begun, forget } = options
  return {
    async said(context) {
      const activity = activityOf(context)
      if (isCardAlone(activity)) return
      await within(sayMs, tellLater(voiceOf(activity), answersTo(context, activity)))
    },

    async pressed(context) {
      const activity = activityOf(context)
      if (!pressOf(activity)) return lineInvoke(notice('notUnderstood', localeOf(activity)))
      const work = answersTo(context, activity)
      const answers = await within(pressMs, work)
      if (answers) return tellNow(voiceOf(activity), answers, localeOf(activity))
      void tellLater(voiceOf(activity), work)
      // What is for the presser alone can't be said among others later.
      const isAlone = activity.conversation.conversationType === 'personal'
      return lineInvoke(notice(isAlone ? 'stillWorking' : 'pressAgain', localeOf(activity)))
    },

    extended: (context) => extend(activityOf(context)),

    async added(context) {
      const activity = activityOf(context)
      await voiceOf(activity).post(await answersTo(context, activity))
    },

    meetingStarted: (context) => begun(activityOf(context)),

    async removed(context) {
      await forget(activityOf(context))
    },
  }
}

/** The card takes its place on the presser's screen with the answer, and for good by an update. */
async function tellNow(voice: Voice, answers: Answer[], locale: string): Promise<InvokeAnswer> {
  const place = answers.find(({ replaces, card }) => replaces && card)
  const others = answers.filter((answer) => answer !== place)
  await voice.post(others.filter(({ aside }) => !aside))
  if (!place?.card) {
    const first = others[0]
    // A line there must be; a card of its own says by itself what it is.
    return lineInvoke(first?.card ? notice('below', locale) : (first?.summary ?? ''))
  }
  void voice.replace(place)
  return cardInvoke(place.card)
}

/** Outside an invoke a card is replaced by updating it; where that fails, the answer is a message of its own. */
async function tellLater(voice: Voice, work: Promise<Answer[]>): Promise<void> {
  for (const answer of await work) {
    // Whom it was for has gone on; to all others it is nothing.
    if (answer.aside) continue
    if (answer.replaces && (await voice.replace(answer))) continue
    await voice.post([answer])
  }
}
