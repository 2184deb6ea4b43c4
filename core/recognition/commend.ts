import { type Actor, requireMember } from '#core/actor.ts'
import type { LearningMode } from '#core/contract/programs.ts'
import { type Recognition, recognition, type Visibility } from '#core/contract/recognition.ts'
import { digest } from '#core/cycles/audit.ts'
import { firstResult, once } from '#core/once.ts'
import { namePeople } from '#core/people/name-people.ts'
import { resolvePeople } from '#core/people/resolve-people.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { requireTeamMember } from './read-feed.ts'
import { itemRow, newItem } from './rows.ts'

/** Thanks someone at once, without judging. @throws Refusal `not_yourself`, `person_not_found`, `not_team_member` */
export async function commend(
  world: World,
  actor: Actor,
  input: {
    commandId: string
    recipients: string[]
    message: string
    mode?: LearningMode | undefined
    visibility: Visibility
  },
): Promise<Recognition> {
  requireMember(actor)
  const { commandId, message, mode, visibility } = input
  const { id, ...command } = commandOf(actor, commandId)
  return once(world, actor, command, async () => {
    if (visibility.kind === 'team') await requireTeamMember(world, actor, visibility.teamId)
    const recipients = await resolvePeople(world, actor, input.recipients)
    if (recipients.includes(actor.person))
      throw new Refusal('not_yourself', 'Thanks go to somebody else, not to yourself.')
    const named = await namePeople(world, actor.tenant, recipients)
    const item: Recognition = {
      kind: 'commendation',
      id,
      at: world.now(),
      from: { id: actor.person, name: actor.name },
      to: recipients.map(named),
      helpers: [],
      text: message,
      ...(mode === undefined ? {} : { mode }),
      visibility,
      reactions: {},
      comments: 0,
    }
    return {
      writes: [newItem(item)],
      effects: [{ kind: 'distribute' }],
      result: item,
    }
  })
}

/** What this command led to when it was carried out before, whatever it says now. */
export async function findCommended(
  world: World,
  actor: Actor,
  commandId: string,
): Promise<Recognition | undefined> {
  requireMember(actor)
  const { id: _, ...command } = commandOf(actor, commandId)
  return (await firstResult(world, actor, command))?.result
}

/** Whether what this command led to was removed or hidden since. */
export async function isCommendedGone(world: World, actor: Actor, commandId: string): Promise<boolean> {
  const row = await readRow(world.rows, commandOf(actor, commandId).place, itemRow)
  return row !== undefined && row.value.standing.kind !== 'shown'
}

/** The same command has the same id and so the same partition, where `once` finds what it led to. */
function commandOf(actor: Actor, commandId: string) {
  const id = digest([actor.tenant, actor.person, commandId]).slice(0, 32)
  return { id, place: recognitionOf(actor.tenant, id), commandId, operation: 'commend', result: recognition }
}
