import { z } from 'zod'
import { limits } from '#core/contract/limits.ts'
import { personRef } from '#core/contract/people.ts'
import { learningMode, outcome } from '#core/contract/programs.ts'
import { id } from '#core/contract/text.ts'
import { plainWords } from './alike.ts'
import type { Chat } from './chat.ts'
import type { Draft, Known } from './draft.ts'
import { findPeople, namesIn } from './find-people.ts'

const typed = z.string().max(100_000).catch('')
const name = z.string().max(300)
const toggle = z.union([z.string(), z.boolean()]).catch('false')

/** A link to the message that a nomination begins with. */
export const linkedMessage = z.object({
  url: z.string().max(limits.url),
  title: z.string().max(limits.evidenceTitle),
})

/** What a nomination's card sends. Anybody can send anything in its place: nothing of it is trusted. */
const pressed = z.looseObject({
  /** As `World.newId` makes them. */
  card: z.string().regex(/^[a-z0-9]{16,50}$/),
  cycleId: id,
  /** People settled earlier in this card. */
  known: z
    .array(z.object({ name, ref: personRef }))
    .max(40)
    .catch([]),
  /** Names for which the card asked who is meant; `who0`, `who1` … answer. */
  asked: z.array(name).max(40).catch([]),
  /** Object ids from the people picker, joined by commas. */
  people: typed,
  names: typed,
  award: id.or(z.literal('')).catch(''),
  story: typed,
  mode: learningMode.or(z.literal('')).catch(''),
  outcome: outcome.catch('achieved'),
  share: toggle,
  message: linkedMessage.optional().catch(undefined),
  evidence: toggle,
})
export type PressedForm = z.infer<typeof pressed>

/** What was sent with a card; undefined where it is no nomination's card of ours. */
export function readForm(data: unknown): PressedForm | undefined {
  return pressed.safeParse(data).data
}

/** The draft as it stands in the card, before anybody is looked up. */
export function draftAsTyped(form: PressedForm): Draft {
  return {
    card: form.card,
    cycleId: form.cycleId,
    known: picked(form),
    open: namesIn(form.names, form.known).map((said) => ({ said, choices: [] })),
    awardId: form.award,
    story: form.story,
    mode: form.mode,
    outcome: form.outcome,
    shareStory: isOn(form.share),
    ...(form.message ? { message: { ...form.message, goesAlong: isOn(form.evidence) } } : {}),
  }
}

const isOn = (toggled: string | boolean) => toggled === true || toggled === 'true'

/** The draft with everybody looked up who was named in it. @throws Refusal `unavailable` */
export async function draftOf({ world, turn }: Chat, form: PressedForm): Promise<Draft> {
  const { actor } = turn
  const names = namesIn(form.names, form.known)
  const answers = await Promise.all(
    answered(form).map(async ({ said, oid }) => ({ said, found: await world.directory.find(actor, oid) })),
  )
  const nowKnown = answers.flatMap(({ said, found }): Known[] =>
    found ? [{ name: said, ref: `dir:${found.oid}` }] : [],
  )
  const { known, open } = await findPeople(world, actor, names.slice(0, mostNames), [
    ...form.known,
    ...nowKnown,
  ])
  const fullNames = new Map(answers.flatMap(({ found }) => (found ? [[`dir:${found.oid}`, found.name]] : [])))
  const people = [
    ...picked(form),
    ...known.map(({ name, ref }) => ({ name: fullNames.get(ref) ?? name, ref })),
  ]
  const rest = names.slice(mostNames).map((said) => ({ said, choices: [] }))
  return { ...draftAsTyped(form), known: onceEach(people), open: [...open, ...rest] }
}

/** More names than a nomination takes are not looked up. */
const mostNames = 11

function picked({ people }: PressedForm): Known[] {
  const refs = people.split(',').map((oid) => `dir:${oid.trim().toLowerCase()}`)
  return refs.filter((ref) => personRef.safeParse(ref).success).map((ref) => ({ name: '', ref }))
}

/** The card's questions that were answered: who is meant by which name. */
function answered(form: PressedForm): { said: string; oid: string }[] {
  return form.asked.flatMap((said, at) => {
    const ref = personRef.safeParse(form[`who${at}`])
    if (!ref.success || !ref.data.startsWith('dir:') || plainWords(said) === '') return []
    return [{ said, oid: ref.data.slice(4) }]
  })
}

function onceEach(people: Known[]): Known[] {
  return people.filter(({ ref }, at) => people.findIndex((one) => one.ref === ref) === at)
}
