import type { TurnContext } from 'botbuilder'
import { incoming, pressOf } from '#bot/teams/activity.ts'
import { type Answering, localeOf } from '#bot/teams/answering.ts'
import { cardInvoke, type InvokeAnswer, lineInvoke, post, replace } from '#bot/teams/deliver.ts'
import { notice } from '#bot/teams/notices.ts'
import { remember } from '#bot/teams/remembered.ts'
import type { Handlers } from '#bot/teams/routes.ts'
import { within } from '#bot/teams/within.ts'
import type { Answer } from '#bot/turn.ts'

/** Teams waits for about 5 s on a pressed button, and for 10 to 15 s on a message. */
const pressMs = 3_500
const sayMs = 8_000

/** Being added is told by two activities, some seconds apart. */
const addedMs = 5 * 60_000

type OnProblem = (error: unknown) => void

/** Answers activities, each in Teams' time: what takes longer is answered when it is done. */
export function turnHandlers(options: {
  answersTo: Answering
  now: () => number
  onProblem: OnProblem
}): Handlers {
  const { answersTo, now, onProblem } = options
  const welcomed = remember<void>({ size: 10_000, forMs: addedMs, now })
  return {
    async said(context) {
      const activity = incoming.parse(context.activity)
      await within(
        sayMs,
        answersTo(context, activity).then((answers) => replaceOrPost(context, answers, onProblem)),
      )
    },

    async pressed(context) {
      const activity = incoming.parse(context.activity)
      if (!pressOf(activity)) return lineInvoke(notice('notUnderstood', localeOf(activity)))
      const work = answersTo(context, activity)
      const answers = await within(pressMs, work)
      if (answers) return tell(context, answers, onProblem)
      void work.then((late) => replaceOrPost(context, late, onProblem))
      return lineInvoke(notice('stillWorking', localeOf(activity)))
    },

    async added(context) {
      const activity = incoming.parse(context.activity)
      await welcomed.get(`${activity.serviceUrl} ${activity.conversation.id}`, async () =>
        post(context, await answersTo(context, activity), onProblem),
      )
    },
  }
}

/** The card takes its place on the presser's screen with the answer, and for good by an update. */
async function tell(context: TurnContext, answers: Answer[], onProblem: OnProblem): Promise<InvokeAnswer> {
  const place = answers.find(({ replaces, card }) => replaces && card)
  const others = answers.filter((answer) => answer !== place)
  await post(context, others, onProblem)
  if (!place?.card) return lineInvoke(others[0]?.summary ?? '')
  if (context.activity.replyToId) void replace(context, place).catch(onProblem)
  return cardInvoke(place.card)
}

/** Outside an invoke a card is replaced by updating it; where that fails, the answer is a message of its own. */
async function replaceOrPost(context: TurnContext, answers: Answer[], onProblem: OnProblem): Promise<void> {
  for (const answer of answers) {
    if (answer.replaces && (await isReplaced(context, answer, onProblem))) continue
    await post(context, [answer], onProblem)
  }
}

async function isReplaced(context: TurnContext, answer: Answer, onProblem: OnProblem): Promise<boolean> {
  try {
    await replace(context, answer)
    return true
  } catch (error) {
    onProblem(error)
    return false
  }
}
