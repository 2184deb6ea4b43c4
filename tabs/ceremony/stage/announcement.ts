import type { Person } from '#core/contract/people.ts'
import type { Scene, StageResult } from '#core/contract/scene.ts'
import type { messages } from '#tabs/ceremony/stage/messages.ts'
import { winnerCount } from '#tabs/ceremony/stage/winner-count.ts'

type Texts = (typeof messages)['en']

/** What a screen reader is told when a scene comes up: the same that everybody sees, in a sentence. */
export function announcementOf(
  scene: Scene,
  title: string,
  text: Texts,
  list: (items: string[]) => string,
): string {
  switch (scene.kind) {
    case 'planned':
      return ''
    case 'lobby':
      return text.says.lobby(title)
    case 'opening':
      return [`${text.welcome}. ${title}.`, scene.text, text.awards(scene.awards)].filter(Boolean).join(' ')
    case 'intro':
      return `${text.turn(String(scene.number), String(scene.of))}: ${scene.award.name}. ${scene.award.criteria}`
    case 'finalists':
      return text.says.finalists(
        scene.award.name,
        list(scene.finalists.map((entry) => list(namesOf(entry.nominees)))),
      )
    case 'cancelled':
      return `${text.cancelled}. ${scene.reason}`
    case 'interlude':
      return `${scene.title}. ${scene.text}`
    case 'voting':
      return `${scene.award.name}. ${text.vote[scene.state]}`
    case 'counted':
      return `${scene.award.name}. ${text.voteClosed}`
    case 'drumroll':
      return text.says.drumroll(scene.award.name)
    case 'revealed':
      return [resultOf(scene.result, scene.award.name, text, list), ...howVoted(scene, text)].join(' ')
    case 'closing':
      return scene.text === undefined ? text.closing : `${text.closing}. ${scene.text}`
    case 'paused':
      return `${text.paused}. ${text.pausedWhy}`
    case 'ended':
      return scene.early ? `${text.endedEarly}. ${text.endedEarlyWhy}` : `${text.ended}. ${text.endedWhy}`
    default:
      return scene satisfies never
  }
}

function resultOf(
  result: StageResult,
  award: string,
  text: Texts,
  list: (items: string[]) => string,
): string {
  if (result.kind === 'not-awarded') return text.says.notAwarded(award)
  const names = result.winners.flatMap((winner) => namesOf(winner.nominees))
  return text.says.winner(award, list(names), result.winners.map((winner) => winner.citation).join(' '))
}

/** Of a live vote: whether several came first together, and how many voted, where it is told. */
function howVoted({ result, vote }: Extract<Scene, { kind: 'revealed' }>, text: Texts): string[] {
  if (!vote || result.kind !== 'winners') return []
  return [
    ...(vote.tie ? [`${text.tied(winnerCount(result.winners))}.`] : []),
    ...(vote.ballots === undefined ? [] : [`${text.ballots(vote.ballots)}.`]),
  ]
}

function namesOf(people: readonly Person[]): string[] {
  return people.map((person) => person.name)
}
