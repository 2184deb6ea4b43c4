import type { HostView } from '#core/contract/ceremony.ts'
import type { Texts } from '#tabs/ceremony/console/messages.ts'

/** What is asked before a ceremony ends. */
export function endingWords({ order, audience }: HostView, early: boolean, text: Texts) {
  if (!early) return { question: text.endAsk, explanation: text.endWhy, confirm: text.end }
  const sealed = order.filter(({ kind }) => kind === 'award').length - audience.given.length
  return { question: text.endEarlyAsk, explanation: text.endEarlyWhy(sealed), confirm: text.endEarlyYes }
}
