import { bindMeeting } from '#core/messages/bind-meeting.ts'
import { noteGroup } from '#core/messages/note-group.ts'
import { nextCommand } from '#tests/support/builders.ts'
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
