import { Refusal } from './refusal.ts'

/** Who is asking, as the verified token or activity says. */
export type Actor = {
  tenant: string
  /** Laurels' own random id, by which all rows know this person. */
  person: string
  name: string
  oid: string
  guest: boolean
  /** Owner of every program by app role or configuration: how a tenant gets its first owner. */
  appOwner: boolean
  /** The bearer's token, to ask the directory on their behalf. */
  token: string
  /** After this moment the request may no longer save anything (rule N1). */
  deadline: number
}

export function requireMember(actor: Pick<Actor, 'guest'>): void {
  if (actor.guest) throw new Refusal('guest_not_allowed', 'Guests can watch, but not take part.')
}

export function isOwner(program: { owners: string[] }, actor: Actor): boolean {
  return !actor.guest && (actor.appOwner || program.owners.includes(actor.person))
}

/** Whether somebody owns one of a tenant's programs, or by app role whatever programs there will be (rule P1). */
export function ownsAny(programs: { owners: string[] }[], actor: Actor): boolean {
  return [{ owners: [] }, ...programs].some((program) => isOwner(program, actor))
}

export function requireOwner(program: { owners: string[] }, actor: Actor): void {
  if (!isOwner(program, actor)) throw new Refusal('not_owner', 'Only an owner of the program can do this.')
}
