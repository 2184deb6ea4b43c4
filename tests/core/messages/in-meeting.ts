import { revealLeadMs } from '#core/contract/limits.ts'
import { bindMeeting } from '#core/messages/bind-meeting.ts'
import { noteGroup } from '#core/messages/note-group.ts'
import { type Night, preparedNight } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, viewOf } from '#tests/support/ceremony-steps.ts'
import { addressOf, type StubTeams } from '#tests/support/stub-teams.ts'
import type { Name, TestWorld } from '#tests/support/test-world.ts'

/** The chat of the meeting, as Teams calls it. */
export const meeting = '19:meeting_gala@thread.v2'

/** The bot was added to the meeting by the first of these, who are in its chat. */
export async function inMeeting(
  { test, teams }: { test: TestWorld; teams: StubTeams },
  names: [Name, ...Name[]],
): Promise<void> {
  const { world, actor } = test
  teams.members.set(meeting, new Map(names.map((name) => [actor(name).oid, name])))
  await noteGroup(world, actor(names[0]), { address: addressOf(meeting), locale: 'de-DE' })
}

/** A host has the meeting's chat told of reveals. */
export function chosen(
  { world, actor }: TestWorld,
  ceremonyId: string,
  over: { by?: Name; version?: number; commandId?: string; chatId?: string | undefined } = {},
) {
  const { by = 'hana', version = 0, commandId = nextCommand() } = over
  const chatId = 'chatId' in over ? over.chatId : meeting
  return bindMeeting(world, actor(by), { ceremonyId, commandId, version, chatId })
}

/** A night about to begin, in a meeting whose chat is to hear of each reveal. */
export async function nightInMeeting(): Promise<Night> {
  const night = await preparedNight()
  await inMeeting(night, ['hana'])
  await chosen(night.test, night.id)
  return night
}

/** The next award is revealed; screens have not unveiled it yet. */
export async function reveal({ test, id }: Night): Promise<void> {
  await conduct(test, id, 'reveal')
  const { audience } = await viewOf(test, id)
  const answer = await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'advance' } })
  if (!answer.done) throw answer.refusal
}

export async function unveil(night: Night): Promise<void> {
  await reveal(night)
  night.test.clock.advance(revealLeadMs)
  await night.test.settle()
}

/** Who won, as the meeting's chat heard it, post by post; the call to come and the look back are left out. */
export const heard = ({ teams }: Night) =>
  teams.posts
    .filter(({ to, message }) => to === meeting && message.kind !== 'begun' && message.kind !== 'recap')
    .map(({ message }) =>
      message.kind === 'revealed' || message.kind === 'winners'
        ? message.news.map(({ award, nominees }) => `${award.id} ${nominees.map(({ name }) => name).join()}`)
        : message.kind,
    )
