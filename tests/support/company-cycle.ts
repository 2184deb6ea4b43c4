import { randomUUID } from 'node:crypto'
import { commandCeremony } from '#core/ceremony/command-ceremony.ts'
import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import { type Segment, stateRow } from '#core/ceremony/state.ts'
import type { CeremonyCommand } from '#core/contract/ceremony.ts'
import type { AwardDecision } from '#core/contract/judging.ts'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { approveCitation } from '#core/judging/approve-citation.ts'
import { decideCycle } from '#core/judging/decide-cycle.ts'
import { messageRow } from '#core/messages/rows.ts'
import { confirmMilestone } from '#core/milestones/confirm-milestone.ts'
import { postMilestone } from '#core/milestones/post-milestone.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { drain } from '#core/outbox/drain.ts'
import { registerPerson } from '#core/people/register-person.ts'
import { commend } from '#core/recognition/commend.ts'
import { writeComment } from '#core/recognition/comment.ts'
import { ceremonyOf, cycleOf, messagesOf } from '#core/rows/places.ts'
import { put, readRow, scanRows } from '#core/rows/row-kind.ts'
import type { Company, Name } from '#tests/support/company.ts'

/** How far a cycle has come. */
export type CycleStage = 'open' | 'judging' | 'decided' | 'voting' | 'published'

/** A cycle with nominations: Ana's for Ben in both awards, Otto's for Cora in `mentor`. */
export type CompanyCycle = {
  cycleId: string
  nominations: { mentor: string; explorer: string; rival: string }
  ceremonyId: string
  citations: { mentor: string; explorer: string; rival: string }
  /** Mia's, one of them confirmed by Ana. */
  milestones: { mias: string; confirmed: string }
  /** Ana's to Cora, with a comment of hers. */
  thanks: { itemId: string; commentId: string }
  /** Somebody who has left. */
  leaver: string
  /** Once published: a message that reached nobody. */
  messageId: string
}

const commandId = () => randomUUID()

/** A cycle made by the product's own use cases, with its ceremony planned: Hana and Omar host. */
export async function cycleAt(company: Company, stage: CycleStage): Promise<CompanyCycle> {
  const cycleId = await company.openCycle()
  const nominations = {
    mentor: await nominate(company, cycleId, 'ana', 'ben', 'mentor'),
    explorer: await nominate(company, cycleId, 'ana', 'ben', 'explorer'),
    rival: await nominate(company, cycleId, 'otto', 'cora', 'mentor'),
  }
  const { world, people } = company
  const { id: ceremonyId } = await planCeremony(world, company.actor('dana'), {
    cycleId,
    commandId: commandId(),
    title: `Laurels of ${cycleId}`,
    startsAt: Date.now(),
    hosts: [people.hana.id, people.omar.id],
  })
  const citations = {
    mentor: `Citation mentor ${cycleId}`,
    explorer: `Citation explorer ${cycleId}`,
    rival: `Citation rival ${cycleId}`,
  }
  const milestones = { mias: await tellMilestone(company), confirmed: await tellMilestone(company) }
  const confirming = { itemId: milestones.confirmed, commandId: commandId() }
  await confirmMilestone(world, company.actor('ana'), confirming)
  const thanks = await thankWithComment(company)
  const leaver = await registerPerson(world, company.tenant, { oid: randomUUID(), name: 'Somebody who left' })
  const cycle = { leaver, cycleId, nominations, ceremonyId, citations, milestones, thanks, messageId: '' }
  if (stage !== 'open') await close(company, cycleId)
  if (stage !== 'open' && stage !== 'judging') await decide(company, cycle)
  if (stage === 'voting') await openVote(company, ceremonyId)
  return stage === 'published' ? { ...cycle, messageId: await publish(company, cycleId, ceremonyId) } : cycle
}

async function nominate(
  company: Company,
  cycleId: string,
  by: Name,
  nominee: Name,
  awardId: string,
): Promise<string> {
  const { id } = await submitNomination(company.world, company.actor(by), {
    cycleId,
    commandId: commandId(),
    content: {
      awardId,
      nominees: [company.people[nominee].id],
      story: `The story of ${nominee} by ${by}, in ${cycleId}.`,
      mode: 'mentoring',
      outcome: 'achieved',
      helpers: [],
      evidence: [],
      shareStory: true,
    },
  })
  return id
}

async function thankWithComment({ world, actor, people }: Company): Promise<CompanyCycle['thanks']> {
  const { id: itemId } = await commend(world, actor('ana'), {
    commandId: commandId(),
    recipients: [people.cora.id],
    message: 'Thank you for the walk-through.',
    visibility: { kind: 'tenant' },
  })
  const comment = { itemId, commandId: commandId(), text: 'It was great.', congratulation: false }
  return { itemId, commentId: (await writeComment(world, actor('ana'), comment)).id }
}

async function tellMilestone({ world, actor }: Company): Promise<string> {
  const { id } = await postMilestone(world, actor('mia'), {
    commandId: commandId(),
    content: { text: 'Mia learned it.', on: '2026-01-05', mode: 'course', visibility: { kind: 'tenant' } },
  })
  return id
}

async function close(company: Company, cycleId: string): Promise<void> {
  await closeNominations(company.world, company.actor('dana'), { cycleId, commandId: commandId() })
  await drain(company.world, cycleOf(company.tenant, cycleId))
}

/** Ben wins both awards; Cora is a finalist of `mentor`. */
async function decide(company: Company, { cycleId, nominations, citations }: CompanyCycle): Promise<void> {
  const dana = company.actor('dana')
  for (const key of ['mentor', 'explorer', 'rival'] as const) {
    const nominationId = nominations[key]
    const citation = citations[key]
    await approveCitation(company.world, dana, { cycleId, nominationId, commandId: commandId(), citation })
  }
  const { mentor, explorer, rival } = nominations
  const won = (awardId: string, winner: string, finalists: string[]): AwardDecision => ({
    kind: 'winners',
    awardId,
    winners: [winner],
    finalists,
    reason: 'The committee agreed.',
  })
  const awards = [won('mentor', mentor, [mentor, rival]), won('explorer', explorer, [explorer])]
  await decideCycle(company.world, dana, { cycleId, commandId: commandId(), awards })
}

/** As if `mentor` were to be voted on, and the vote were open. */
async function openVote(company: Company, ceremonyId: string): Promise<void> {
  await runCeremony(company, ceremonyId, (next) => next === 'advance')
  const place = ceremonyOf(company.tenant, ceremonyId)
  const state = await readRow(company.world.rows, place, stateRow)
  if (!state) throw new Error('The ceremony has no state.')
  const segments = state.value.segments.map((segment): Segment => {
    if (segment.id !== 'mentor') return segment
    return { ...segment, result: { kind: 'vote' }, vote: { round: 1, state: 'open' } }
  })
  await company.world.rows.commit(place, [put(stateRow, [], { ...state.value, segments })])
}

/** Gives every award and ends. Nobody has a chat with the bot. @returns the id of one message */
async function publish(company: Company, cycleId: string, ceremonyId: string): Promise<string> {
  await runCeremony(company, ceremonyId, () => false)
  // As if every screen had unveiled the last award already.
  const later = { ...company.world, now: () => Date.now() + 60_000 }
  const messages = messagesOf(company.tenant, cycleId)
  for (const place of [ceremonyOf(company.tenant, ceremonyId), messages]) await drain(later, place)
  const [message] = await scanRows(later.rows, messages, messageRow)
  if (message?.value.standing.state !== 'not-reached') throw new Error('No message reached nobody.')
  return message.value.id
}

/** Takes a ceremony as Hana from where it stands through its next steps, until `stop` says so. @returns its seq */
export async function runCeremony(
  company: Company,
  ceremonyId: string,
  stop: (next: CeremonyCommand['kind'], seq: number) => boolean,
): Promise<number> {
  let seq = 0
  let command: CeremonyCommand = { kind: 'open-lobby' }
  while (!stop(command.kind, seq)) {
    const answer = await commandCeremony(company.world, company.actor('hana'), {
      ceremonyId,
      commandId: commandId(),
      seq,
      command,
    })
    if (!answer.done) throw answer.refusal
    seq = answer.view.audience.seq
    if (!answer.view.next) break
    command = answer.view.next.command
  }
  return seq
}
