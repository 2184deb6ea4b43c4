import { randomUUID } from 'node:crypto'
import type { ErrorCode } from '#core/contract/errors.ts'
import type { Company } from '#tests/support/company.ts'
import type { CompanyCycle, CycleStage } from '#tests/support/company-cycle.ts'

/** Everybody who may knock, from least to most. */
export const askers = [
  'holder of a ticket',
  'no token',
  'expired token',
  'tenant not allowed',
  'person of another tenant',
  'guest',
  'member',
  'nominator',
  'judge',
  'judge of another award',
  'host',
  'owner',
  'owner with an interest',
] as const
export type AskerName = (typeof askers)[number]

export type Outcome = ErrorCode | 'ok'

/** One operation's request on a home company's cycle, and where it departs from what its `needs` says. */
export type RequestRow = {
  /** How far the cycle must be for the operation to succeed. */
  stage: CycleStage
  params?: (cycle: CompanyCycle, company: Company) => Record<string, string>
  query?: string
  body?: (cycle: CompanyCycle, company: Company) => object
  except?: Partial<Record<AskerName, Outcome>>
}

export const commandId = () => randomUUID()
export const reason = 'There is a reason for this.'
export const byCycle = ({ cycleId }: CompanyCycle) => ({ cycleId })
export const byMentor = ({ cycleId, nominations }: CompanyCycle) => ({
  cycleId,
  nominationId: nominations.mentor,
})
export const byExplorer = ({ cycleId, nominations }: CompanyCycle) => ({
  cycleId,
  nominationId: nominations.explorer,
})
export const content = (awardId: string, nominee: string) => ({
  awardId,
  nominees: [nominee],
  story: 'What was learned, told at length.',
  mode: 'course',
  outcome: 'attempted',
  helpers: [],
  evidence: [],
  shareStory: false,
})

/** A person has their own things in their own tenant; here nothing of the other is named, so nothing is refused. */
export const ownTenantsData = { 'person of another tenant': 'ok' } as const
