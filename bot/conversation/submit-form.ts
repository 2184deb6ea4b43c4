import { nominationForm } from '#bot/cards/nomination-form.ts'
import { nominationSent, nominationsClosed } from '#bot/cards/nomination-sent.ts'
import { staleCard } from '#bot/cards/welcome.ts'
import type { Answer } from '#bot/turn.ts'
import { limits } from '#core/contract/limits.ts'
import type { Nomination } from '#core/contract/nominations.ts'
import { countCharacters } from '#core/contract/text.ts'
import { findSubmitted, submitNomination } from '#core/nominations/submit-nomination.ts'
import { Refusal } from '#core/refusal.ts'
import type { Chat } from './chat.ts'
import { checkDraft, flawOf } from './check-draft.ts'
import type { Draft, Flaws } from './draft.ts'
import { activeAwards, type CycleOfProgram, findCycle, isOpen } from './open-cycles.ts'
import { draftAsTyped, draftOf, readForm } from './read-form.ts'
import { whatNow } from './what-now.ts'

type Asked = CycleOfProgram & { draft: Draft }

/**
 * Sends in what a card holds. The same card of the same person is one command, however often it is pressed (rules
 * N3, B3); what can't be sent yet comes back in the card, with all that was typed (rule B4).
 */
export async function submitForm(chat: Chat, data: unknown): Promise<Answer[]> {
  const { world, turn } = chat
  const form = readForm(data)
  const found = form && (await findCycle(world, turn.actor, form.cycleId))
  if (!form || !found) return [staleCard({ ...chat, now: await whatNow(chat) })]
  const command = { cycleId: form.cycleId, commandId: `nominate-${form.card}` }
  const before = await findSubmitted(world, turn.actor, command)
  if (before) return [sent(chat, found, before)]
  const typed = draftAsTyped(form)
  if (!isOpen(found.cycle, world.now())) return [closed(chat, found, typed)]
  let draft = typed
  try {
    draft = await draftOf(chat, form)
    const checked = checkDraft(draft, chat.wording)
    if ('flaws' in checked) return [askAgain(chat, { ...found, draft }, checked.flaws)]
    const nomination = await submitNomination(world, turn.actor, { ...command, content: checked.content })
    return [sent(chat, found, nomination)]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [refused(chat, { ...found, draft }, error)]
  }
}

function sent(chat: Chat, { program, cycle }: CycleOfProgram, nomination: Nomination): Answer {
  const award = program.awards.find(({ id }) => id === nomination.awardId)
  return nominationSent({ ...chat, nomination, program, cycle, award })
}

function refused(chat: Chat, asked: Asked, refusal: Refusal): Answer {
  const { draft, program } = asked
  if (refusal.code === 'cycle_not_open') return closed(chat, asked, draft)
  const award = program.awards.find(({ id }) => id === draft.awardId)
  const flaws = flawOf(refusal, draft, award, chat.wording)
  const existing = refusal.code === 'nomination_exists' ? refusal.subject : undefined
  // An award with one kind of outcome: the card comes back with it chosen, and says so.
  const only = refusal.code === 'outcome_not_honored' ? award?.outcomes[0] : undefined
  const corrected = only ? { ...draft, outcome: only } : draft
  return askAgain(chat, { ...asked, draft: corrected }, flaws, existing)
}

function closed(chat: Chat, { program, cycle }: CycleOfProgram, draft: Draft): Answer {
  const names = [...draft.known.map(({ name }) => name), ...draft.open.map(({ said }) => said)]
  const award = program.awards.find(({ id }) => id === draft.awardId)?.name ?? ''
  return nominationsClosed({
    ...chat,
    cycle,
    names: names.filter(Boolean).join(', '),
    award,
    story: draft.story,
  })
}

/** The card once more, with what is to be looked at. */
function askAgain(chat: Chat, { program, cycle, draft }: Asked, flaws: Flaws, existing?: string): Answer {
  const { form: text } = chat.wording
  const awards = activeAwards(program)
  const card = nominationForm({ ...chat, draft, flaws, program, cycle, awards, existing })
  if (card) return { summary: text.fixLine, card, replaces: true }
  // More than Teams takes back: the card stays as it is, and so does all that stands in it.
  const length = countCharacters(draft.story.trim())
  return { summary: length > limits.story.max ? text.tooLong(length) : Object.values(flaws).join(' ') }
}
