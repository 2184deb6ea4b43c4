import type { Links } from '#bot/links.ts'
import { shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import type { MyQueue } from '#core/judging/list-my-queues.ts'
import { cardOf, type Element, heading, line, open } from './elements.ts'

type Setting = { wording: Wording; links: Links }

/** Each with a button of its own. */
const most = 5

/** To a judge: how many nominations wait in each cycle, until when, and the way to them. */
export function judgeQueue({ queues, ...setting }: Setting & { queues: readonly MyQueue[] }): Answer {
  const { wording, links } = setting
  const { replies: text } = wording.chat
  if (queues.length === 0) {
    const card = cardOf(wording, text.judgeNone, [line(text.judgeNone)])
    return { summary: text.judgeNone, card }
  }
  const shown = queues.slice(0, most)
  const waiting = shown.filter((queue) => queue.waiting > 0)
  const actions = waiting.map(({ cycle }) => {
    const title =
      waiting.length === 1 ? wording.news.judge : `${wording.news.judge}: ${shortened(cycle.name, 40)}`
    return open(title, links.tab(`/tab/judge?cycle=${encodeURIComponent(cycle.id)}`))
  })
  const body = [heading(text.judgeTitle), ...shown.map((queue) => listedQueue(queue, wording))]
  const summary = waiting[0] ? waitLine(waiting[0], wording) : text.judgeDone
  return { summary, card: cardOf(wording, summary, body, actions) }
}

function listedQueue(queue: MyQueue, wording: Wording): Element {
  const { cycle, waiting, judgedBy, timeZone } = queue
  const until =
    waiting === 0 || judgedBy === undefined
      ? []
      : [line(wording.news.judgedBy(wording.moment(judgedBy, timeZone)), { spacing: 'none' })]
  return {
    type: 'Container',
    spacing: 'medium',
    separator: true,
    items: [
      line(shortened(cycle.name, 80), { color: 'accent', weight: 'bolder' }),
      line(waitLine(queue, wording), { weight: 'bolder', spacing: 'small' }),
      ...until,
    ],
  }
}

function waitLine({ waiting, assigned }: MyQueue, { news, chat }: Wording): string {
  const { replies } = chat
  if (assigned === 0) return replies.judgeOut
  if (waiting === 0) return replies.judgeDone
  return waiting === assigned ? news.allWait(waiting) : news.someWait(waiting, assigned)
}
