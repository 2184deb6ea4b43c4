import { type Actor, isOwner } from '#core/actor.ts'
import { digest } from '#core/cycles/audit.ts'
import { saveFor } from '#core/outbox/save.ts'
import { type Address, RowConflict, type World } from '#core/ports.ts'
import { type ProgramRecord, programRow } from '#core/programs/rows.ts'
import { Refusal } from '#core/refusal.ts'
import { conversationsOf, programsOf } from '#core/rows/places.ts'
import { insert, readRow, replace, scanRows } from '#core/rows/row-kind.ts'
import { conversationKey } from './known-chats.ts'
import { channelRow } from './rows.ts'

type ProgramName = { id: string; name: string }

/** `which`: the person owns several programs and has to say which one is meant. */
export type Announcing =
  | { kind: 'bound' | 'already'; program: ProgramName }
  | { kind: 'which'; programs: ProgramName[] }

/**
 * Has a program's winners announced in a channel from now on; doing it again changes nothing. For owners (rule M1).
 * @param name of the channel, as owners will see it
 * @throws Refusal `not_owner`, `not_found` where there is no such program
 */
export async function announceHere(
  world: World,
  actor: Actor,
  input: { address: Address; name: string; locale: string; programId?: string | undefined },
): Promise<Announcing> {
  const owned = await ownedPrograms(world, actor)
  const program = input.programId === undefined ? owned[0] : owned.find(({ id }) => id === input.programId)
  if (!program) throw await whyNone(world, actor, input.programId)
  if (input.programId === undefined && owned.length > 1) return { kind: 'which', programs: owned.map(nameOf) }
  const kind = await bind(world, actor, program.id, input)
  return { kind, program: nameOf(program) }
}

async function bind(
  world: World,
  actor: Actor,
  programId: string,
  { address, name, locale }: { address: Address; name: string; locale: string },
): Promise<'bound' | 'already'> {
  const place = conversationsOf(actor.tenant)
  const parts = [programId, conversationKey(address.conversationId)] as const
  const known = await readRow(world.rows, place, channelRow, ...parts)
  const told = { address, name, locale, gone: false }
  if (known && digest({ ...known.value, ...told }) === digest(known.value)) return 'already'
  const channel = { programId, by: actor.person, at: world.now(), ...known?.value, ...told }
  const write = known
    ? replace(channelRow, [...parts], channel, known.version)
    : insert(channelRow, [...parts], channel)
  try {
    await saveFor(world, actor, place, [write], [])
    return known && !known.value.gone ? 'already' : 'bound'
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    return bind(world, actor, programId, { address, name, locale })
  }
}

/** The tenant's programs that the person owns. */
export async function ownedPrograms(world: World, actor: Actor): Promise<ProgramRecord[]> {
  const programs = await scanRows(world.rows, programsOf(actor.tenant), programRow)
  return programs.map(({ value }) => value).filter((program) => isOwner(program, actor))
}

async function whyNone(world: World, actor: Actor, programId: string | undefined): Promise<Refusal> {
  const known = programId && (await readRow(world.rows, programsOf(actor.tenant), programRow, programId))
  if (programId !== undefined && !known) return new Refusal('not_found', 'There is no such program.')
  return new Refusal('not_owner', 'Only an owner of the program can do this.')
}

const nameOf = ({ id, name }: ProgramRecord): ProgramName => ({ id, name })
