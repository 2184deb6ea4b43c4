import { z } from 'zod'
import type { NominationForm } from '#bot/cards/form-setting.ts'
import { nominationForm } from '#bot/cards/nomination-form.ts'
import { noneOpen, whichCycle } from '#bot/cards/which-cycle.ts'
import { isolated, quoted, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer, Mention } from '#bot/turn.ts'
import { limits } from '#core/contract/limits.ts'
import { personRef } from '#core/contract/people.ts'
import type { Award } from '#core/contract/programs.ts'
import { countCharacters, id } from '#core/contract/text.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import type { Chat } from './chat.ts'
import { cycleNews } from './cycle-news.ts'
import type { Draft, Flaws } from './draft.ts'
import { type FoundAward, findAward, placed } from './find-award.ts'
import { namesIn } from './find-people.ts'
import { activeAwards, type CycleOfProgram, openCycles } from './open-cycles.ts'
import type { SaidNomination } from './parse.ts'
import { peopleOrProblem } from './people-or-problem.ts'
import { linkedMessage } from './read-form.ts'
import { saidNames } from './said-names.ts'

/** What was said of a nomination, its mentions turned into names that are settled. */
const started = z.object({
  names: z.array(z.string().max(300)).max(50),
  known: z.array(z.object({ name: z.string().max(300), ref: personRef })).max(50),
  award: z.string().max(2_000),
  story: z.string(),
  message: linkedMessage.optional().catch(undefined),
})
type Started = z.infer<typeof started>
const nothing: Started = { names: [], known: [], award: '', story: '' }

const pressed = z.object({ cycleId: id.optional().catch(undefined), started: started.catch(nothing) })

/** Opens the card with whatever was said filled in; what is not certain is asked there. */
export async function startBySaying(
  chat: Chat,
  said: SaidNomination,
  mentions: readonly Mention[],
): Promise<Answer[]> {
  const open = await openCycles(chat.world, chat.turn.actor)
  const parts = placed(
    said,
    open.flatMap(({ program }) => activeAwards(program)),
  )
  const known = mentions.slice(0, 50)
  // One more than a nomination takes: enough to say so, when it is sent.
  const tokens = namesIn(parts.people).slice(0, limits.nominees.max + 1)
  const names = tokens.map((name) => mentions[Number(/^@(\d+)$/.exec(name)?.[1] ?? -1)]?.name ?? name)
  return start(chat, open, {
    names: names.map((name) => name.slice(0, 300)),
    known,
    award: parts.award.slice(0, 2_000),
    story: parts.story,
  })
}

/** The same by a button: of a greeting, or of the question for which program. */
export async function startByPressing(chat: Chat, data: unknown): Promise<Answer[]> {
  const open = await openCycles(chat.world, chat.turn.actor)
  const found = pressed.safeParse(data)
  const { cycleId, started } = found.success ? found.data : { cycleId: undefined, started: nothing }
  const chosen = open.filter(({ cycle }) => cycle.id === cycleId)
  return start(chat, chosen.length > 0 ? chosen : open, started)
}

async function start(chat: Chat, open: CycleOfProgram[], started: Started): Promise<Answer[]> {
  if (open.length === 0) {
    const programs = await listPrograms(chat.world, chat.turn.actor)
    return [noneOpen({ ...chat, cycles: cycleNews(chat, programs) })]
  }
  const meant = cycleMeant(open, started.award)
  if (!meant) return [whichCycle({ ...chat, open, started })]
  const form = await filledIn(chat, meant, started)
  const card = nominationForm({ ...form, ...chat, asking: true })
  const summary = chat.wording.form.openLine
  if (card) return [{ summary, card }]
  const story = chat.wording.form.saidTooLong(countCharacters(form.draft.story))
  const without = { ...form, draft: { ...form.draft, story: '' }, flaws: { ...form.flaws, story } }
  const shorter = nominationForm({ ...without, ...chat, asking: true })
  return [shorter ? { summary, card: shorter } : { summary: story }]
}

/** The only cycle, or the only one with the award that was named; undefined where one has to ask. */
function cycleMeant(open: CycleOfProgram[], award: string): CycleOfProgram | undefined {
  if (open.length === 1) return open[0]
  const named = open.filter(({ program }) => findAward(award, activeAwards(program)).kind === 'one')
  return named.length === 1 ? named[0] : undefined
}

async function filledIn(
  chat: Chat,
  { program, cycle }: CycleOfProgram,
  said: Started,
): Promise<NominationForm> {
  const { wording, world } = chat
  const awards = activeAwards(program)
  const found = findAward(said.award, awards)
  const people = await peopleOrProblem(chat, said)
  const award = found.kind === 'one' ? found.award : undefined
  const draft: Draft = {
    card: world.newId(),
    cycleId: cycle.id,
    known: people.known,
    open: people.open,
    awardId: award?.id ?? '',
    story: said.story,
    mode: award?.modes.length === 1 ? (award.modes[0] ?? '') : '',
    outcome: award?.outcomes.includes('achieved') === false ? 'attempted' : 'achieved',
    shareStory: true,
    ...(said.message ? { message: { ...said.message, goesAlong: true } } : {}),
  }
  const flaws = { ...openFlaws(draft, wording), ...awardFlaw(found, wording), ...people.flaws }
  return { draft, flaws, program, cycle, awards: candidatesFirst(awards, found) }
}

/** What can be said of a card nobody has sent yet: names that fit nobody, a story that is too long. */
function openFlaws({ open, story }: Draft, wording: Wording): Flaws {
  const { flaws: text } = wording.form
  const unknown = open.filter(({ choices }) => choices.length === 0)
  const length = countCharacters(story.trim())
  return {
    ...(unknown.length > 0 ? { people: text.peopleUnknown(saidNames(unknown, wording)) } : {}),
    ...(length > limits.story.max ? { story: text.storyLong(length) } : {}),
  }
}

function awardFlaw(found: FoundAward, wording: Wording): Flaws {
  const { flaws: text } = wording.form
  switch (found.kind) {
    case 'several': {
      const names = found.awards.map(({ name }) => isolated(shortened(name, 60), wording))
      return { award: text.awardAsk(quoted(shortened(found.said, 60), wording), wording.anyOf(names)) }
    }
    case 'none':
      return { award: text.awardUnknown(quoted(shortened(found.said, 120), wording)) }
    default:
      return {}
  }
}

function candidatesFirst(awards: Award[], found: FoundAward): Award[] {
  if (found.kind !== 'several') return awards
  return [...found.awards, ...awards.filter((award) => !found.awards.includes(award))]
}
