import type { CycleHead } from '#core/cycles/head.ts'
import { isOpen } from '#core/nominations/rules.ts'
import { tooLateFor } from './begun.ts'
import type { MessageContent } from './rows.ts'

/**
 * Rule M13: whether what a message is to say still holds by the cycle's dates. A reminder never comes after its date,
 * nor one beside another that says the same and is newer. Results are told at any time.
 */
export function isTimely(head: CycleHead, content: MessageContent, now: number): boolean {
  switch (content.kind) {
    case 'nominations':
      return head.status === 'open' && now < head.closesAt && !isOvertaken(head, content.step)
    case 'endorsable':
      return isOpen(head, now)
    case 'judging':
      return head.status === 'judging' && (head.judgedBy === undefined || now < head.judgedBy)
    case 'date':
      return content.startsAt === undefined || now < content.startsAt
    case 'host-soon':
      return now < content.startsAt
    case 'begun':
      return now < tooLateFor(content.startedAt)
    case 'console':
    case 'recap':
    case 'winners':
    case 'revealed':
    case 'won':
    case 'nominee-won':
    case 'outcome':
    case 'correction':
    case 'amended':
      return true
    default:
      return content satisfies never
  }
}

const steps = ['opened', 'week', 'day'] as const

function isOvertaken({ reminded = [] }: CycleHead, step: (typeof steps)[number]): boolean {
  return steps.slice(steps.indexOf(step) + 1).some((later) => reminded.includes(later))
}
