import { planRow, type Segment, stateRow } from '#core/ceremony/state.ts'
import { announceHere } from '#core/messages/announce-here.ts'
import { noteConversation } from '#core/messages/note-conversation.ts'
import { chatRow, type MessageRecord, messageRow } from '#core/messages/rows.ts'
import { save } from '#core/outbox/save.ts'
import type { Delivery } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { ceremonyOf, conversationsOf, messagesOf, programsOf } from '#core/rows/places.ts'
import { insert, remove, scanRows } from '#core/rows/row-kind.ts'
import { command, conduct, planGala, planned, viewOf } from '#tests/support/ceremony-steps.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { addressOf, createStubTeams, type Post, type StubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** Ben wins Mentor over Cleo, Fay and Gus win Brave with Ida's help, Kim Certified not; Ana nominated them all. */
export type Night = { test: TestWorld; teams: StubTeams; id: string }

/** Everybody whom the night concerns. */
const concerned = ['ana', 'ben', 'fay', 'gus'] as const

/** A night about to begin, announced in the channel `general`; everybody it concerns has talked to the bot. */
export async function preparedNight(): Promise<Night> {
  const teams = createStubTeams()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  await decidedCycle(test)
  await test.settle()
  for (const name of concerned) await talked(test, name)
  await announced(test, 'general')
  return { test, teams, id: await planGala(test) }
}

/** A night whose every award is given, about to end. */
export async function nightAtItsEnd(): Promise<Night> {
  const night = await preparedNight()
  await conduct(night.test, night.id, 'end')
  return night
}

/** A chat is named for its person. */
export function talked(
  { world, actor }: TestWorld,
  name: Name,
  locale = 'en-US',
  timeZone?: string,
): Promise<void> {
  return noteConversation(world, actor(name), { address: addressOf(name), locale, timeZone })
}

export async function addProgram({ rows }: TestWorld, id: string, owners: string[]): Promise<void> {
  const program = { id, name: `Program ${id}`, description: '', timeZone: 'UTC', owners }
  await rows.commit(programsOf(tenant), [insert(programRow, [id], program)])
}

/** A channel's conversation is named as the channel. */
export function announced({ world, actor }: TestWorld, name: string, by: Name = 'dana', programId?: string) {
  return announceHere(world, actor(by), { address: addressOf(name), name, locale: 'de-DE', programId })
}

export async function ended(test: TestWorld, ceremonyId: string, early = false): Promise<void> {
  const { audience } = await viewOf(test, ceremonyId)
  const answer = await command(test, 'hana', ceremonyId, {
    seq: audience.seq,
    command: { kind: 'end', early },
  })
  if (!answer.done) throw answer.refusal
}

/** A ceremony of these segments, all given, that has just ended; without nominations behind them. */
export async function endedCeremony(test: TestWorld, segments: Segment[]): Promise<string> {
  const at = test.clock.now()
  const ceremony = {
    ...planned,
    seq: 9,
    status: { kind: 'ended' as const, early: false },
    segments,
    revealed: segments.map(({ id }) => ({ segmentId: id, revealAt: at })),
  }
  const { id, cycleId, title, startsAt } = ceremony
  const plan = { id, cycleId, title, startsAt, programId: 'learning', hosts: ['hana'] }
  await test.rows.commit(programsOf(tenant), [insert(planRow, [id], plan)])
  await save(
    test.world,
    ceremonyOf(tenant, id),
    [insert(stateRow, [], ceremony)],
    [{ kind: 'publish-ceremony', notBefore: at, done: 0 }],
  )
  return id
}

/** Judges were reminded before, who is invited was called, and the meeting looks back. */
const beside = new Set<string>(['judging', 'begun', 'recap'])

/** What is told of the results. */
export async function messagesIn({ rows }: TestWorld): Promise<MessageRecord[]> {
  const found = await scanRows(rows, messagesOf(tenant, cycleId), messageRow)
  return found.map(({ value }) => value).filter(({ content }) => !beside.has(content.kind))
}

/** What became of each message, as `kind to: state`. */
export async function standings(test: TestWorld): Promise<string[]> {
  const messages = await messagesIn(test)
  return messages
    .map(({ content, to, standing }) => {
      const recipient = to.kind === 'person' ? to.person : to.name
      return `${content.kind} ${recipient}: ${standing.state}`
    })
    .sort()
}

/** All messages of a whole night, in a state. */
export const wholeNight = (state: MessageRecord['standing']['state']): string[] =>
  [
    'nominee-won ana',
    'nominee-won ana',
    'outcome ana',
    'winners general',
    'won ben',
    'won fay',
    'won gus',
  ].map((message) => `${message}: ${state}`)

/** A night over: its messages are sent as Teams answers. */
export async function endedNight(answering: Parameters<Night['teams']['answer']>[0]): Promise<Night> {
  const night = await nightAtItsEnd()
  night.teams.answer(answering)
  await ended(night.test, night.id)
  await night.test.settle()
  return night
}

/** All of a whole night is sent, and one message stands elsewhere. */
export const others = (state: string, but: string) =>
  [...wholeNight('sent').filter((standing) => !standing.includes(but)), `${but}: ${state}`].sort()

/** What Teams says where it is spoken to too often. */
export const throttled: Delivery = { kind: 'later', reason: '429 Too Many Requests' }

/** As if somebody had never talked to the bot. */
export async function forget({ test }: Night, name: string): Promise<void> {
  await test.rows.commit(conversationsOf(tenant), [remove(chatRow, [name])])
}

/** Awards that a channel's posts tell of, post by post. */
export const awardsTold = (posts: Post[]) =>
  posts.flatMap(({ message }) =>
    message.kind === 'winners' ? [message.news.map(({ award }) => award.id)] : [],
  )
