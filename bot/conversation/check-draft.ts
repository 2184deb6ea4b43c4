import { isolated, quoted, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import { limits } from '#core/contract/limits.ts'
import { type NominationContent, nominationContent } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import { countCharacters } from '#core/contract/text.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Draft, Flaws } from './draft.ts'
import { saidNames } from './said-names.ts'

/** A draft as a request, or what still keeps it from being sent. Parsed as any request is (rule B7). */
export function checkDraft(
  draft: Draft,
  wording: Wording,
): { content: NominationContent } | { flaws: Flaws } {
  const flaws = flawsOf(draft, wording)
  if (Object.keys(flaws).length > 0) return { flaws }
  const content = nominationContent.safeParse({
    awardId: draft.awardId,
    nominees: draft.known.map(({ ref }) => ref),
    story: draft.story,
    mode: draft.mode,
    outcome: draft.outcome,
    helpers: [],
    evidence: draft.message?.goesAlong ? [{ url: draft.message.url, title: draft.message.title }] : [],
    shareStory: draft.shareStory,
  })
  if (content.success) return { content: content.data }
  const inStory = content.error.issues.some(({ path }) => path[0] === 'story')
  return {
    flaws: inStory ? { story: wording.form.flaws.storyBroken } : { top: wording.problems.invalid_input },
  }
}

function flawsOf(draft: Draft, wording: Wording): Flaws {
  const { flaws: text } = wording.form
  const people = peopleFlaw(draft, wording)
  const length = countCharacters(draft.story.replace(/\r\n?/g, '\n').normalize('NFC').trim())
  const flaws: Flaws = {}
  if (people !== undefined) flaws.people = people
  if (draft.awardId === '') flaws.award = text.awardMissing
  if (length < limits.story.min) flaws.story = text.storyShort(length)
  if (length > limits.story.max) flaws.story = text.storyLong(length)
  if (draft.mode === '') flaws.mode = text.modeMissing
  return flaws
}

function peopleFlaw({ known, open }: Draft, wording: Wording): string | undefined {
  const { flaws: text } = wording.form
  if (known.length + open.length > limits.nominees.max) return text.peopleMany
  const unknown = open.filter(({ choices }) => choices.length === 0)
  if (unknown.length > 0) return text.peopleUnknown(saidNames(unknown, wording))
  if (open.length > 0) return text.peopleAsk(saidNames(open, wording))
  return known.length < limits.nominees.min ? text.peopleMissing : undefined
}

/** A refusal as the card says it: beside the field it is about, else above them all. */
export function flawOf(refusal: Refusal, draft: Draft, award: Award | undefined, wording: Wording): Flaws {
  const { form: text, learning, problems } = wording
  const name = isolated(shortened(award?.name ?? '', 80), wording)
  switch (refusal.code) {
    case 'person_not_found': {
      const said = draft.known.find(({ ref }) => ref === refusal.subject)?.name
      return {
        people: said
          ? text.flaws.peopleUnknown(quoted(shortened(said, 60), wording))
          : problems.person_not_found,
      }
    }
    case 'not_yourself':
      return { people: text.flaws.peopleSelf }
    case 'award_not_active':
    case 'not_found':
      return { award: problems.award_not_active }
    case 'mode_not_honored': {
      const modes = (award?.modes ?? []).map((mode) => learning.modes[mode])
      return { mode: text.flaws.modeNotHonored(name, wording.list(modes)) }
    }
    case 'outcome_not_honored':
      return { outcome: text.flaws.outcomeNotHonored[award?.outcomes[0] ?? 'achieved'](name) }
    case 'nomination_exists':
      return { top: text.exists }
    default:
      return { top: problems[refusal.code] }
  }
}
