import { z } from 'zod'
import { type Actor, ownsAny } from '#core/actor.ts'
import { once } from '#core/once.ts'
import { resolvePeople } from '#core/people/resolve-people.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { programsOf } from '#core/rows/places.ts'
import { insert, replace, scanRows } from '#core/rows/row-kind.ts'
import { loadOwnedProgram, nextRevision } from './load-owned-program.ts'
import { planAhead } from './plan-ahead.ts'
import { programRow } from './rows.ts'
import { type Settings, settingsMade, settingsOf } from './show-settings.ts'

type Content = { name: string; description: string; timeZone: string; owners: string[] }

const result = z.object({ programId: z.string() })

/**
 * Creates a program with its owners (rule P1): for owners of another program of the tenant, or of all of them by
 * app role, as whoever comes first is nobody's owner yet.
 * @throws Refusal `not_owner`, `person_not_found`
 */
export async function createProgram(
  world: World,
  actor: Actor,
  { commandId, ...content }: Content & { commandId: string },
): Promise<Settings> {
  const place = programsOf(actor.tenant)
  const command = { place, commandId, operation: 'create program', result }
  let isAllowed = false
  const { programId } = await once(world, actor, command, async () => {
    await requireOwnerOfAny(world, actor)
    isAllowed = true
    const id = world.newId()
    const owners = await resolvePeople(world, actor, content.owners)
    return {
      writes: [insert(programRow, [id], { ...content, id, owners, revision: 1 })],
      result: { programId: id },
    }
  })
  return (isAllowed ? settingsMade : settingsOf)(world, actor, programId)
}

/**
 * Changes what a program is called and for, where its clocks stand, and its owners: at least one (rule P1). Cycles
 * of its schedule that have not opened follow a new time zone (rule P8).
 * @throws Refusal `not_owner`, `stale` (rule P2), `person_not_found`
 */
export async function changeProgram(
  world: World,
  actor: Actor,
  input: Content & { programId: string; commandId: string; revision: number },
): Promise<Settings> {
  const { programId, commandId, revision: madeOn, ...content } = input
  const place = programsOf(actor.tenant)
  const command = { place, commandId, operation: `change ${programId}`, result }
  let isAllowed = false
  await once(world, actor, command, async () => {
    const { value, version } = await loadOwnedProgram(world, actor, programId)
    isAllowed = true
    const revision = nextRevision(value, madeOn)
    const owners = await resolvePeople(world, actor, content.owners)
    const { planAt: _, ...rest } = value
    return {
      writes: [replace(programRow, [programId], { ...rest, ...content, owners, revision }, version)],
      result: { programId },
    }
  })
  await planAhead(world, actor.tenant, programId)
  return (isAllowed ? settingsMade : settingsOf)(world, actor, programId)
}

async function requireOwnerOfAny(world: World, actor: Actor): Promise<void> {
  const programs = await scanRows(world.rows, programsOf(actor.tenant), programRow)
  const known = programs.map(({ value }) => value)
  if (!ownsAny(known, actor)) throw new Refusal('not_owner', 'Only an owner can create a program.')
}
