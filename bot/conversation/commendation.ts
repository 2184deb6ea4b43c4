import type { Wording } from '#bot/text/wording.ts'
import { limits } from '#core/contract/limits.ts'
import type { LearningMode } from '#core/contract/programs.ts'
import { countCharacters, plainText } from '#core/contract/text.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Flaws, Known, OpenName } from './draft.ts'
import { saidNames } from './said-names.ts'

/** Thanks while they are written in a card: everything may still be missing. */
export type Commendation = {
  /** Names the card: pressed again, it is the same command. */
  card: string
  known: Known[]
  open: OpenName[]
  message: string
  /** Empty where they would rather not say. */
  mode: LearningMode | ''
  visibility: 'tenant' | 'private'
}

/** What is to be said about it; the message stands in the field that a nomination's story has. */
export type CommendFlaws = Pick<Flaws, 'top' | 'people' | 'story'>

const message = plainText(limits.message.min, limits.message.max)

/** What still keeps thanks from being sent; nothing where nothing does. */
export function flawsOfCommendation(draft: Commendation, wording: Wording): CommendFlaws {
  const people = peopleFlaw(draft, wording)
  const story = messageFlaw(draft.message, wording)
  return {
    ...(people === undefined ? {} : { people }),
    ...(story === undefined ? {} : { story }),
  }
}

/** What can be said of a card nobody has sent yet. */
export function openFlawsOfCommendation({ open, message }: Commendation, wording: Wording): CommendFlaws {
  const unknown = open.filter(({ choices }) => choices.length === 0)
  const long = countCharacters(message.trim()) > limits.message.max
  return {
    ...(unknown.length > 0 ? { people: wording.form.flaws.peopleUnknown(saidNames(unknown, wording)) } : {}),
    ...(long ? { story: wording.chat.commending.flaws.long } : {}),
  }
}

function peopleFlaw({ known, open }: Commendation, wording: Wording): string | undefined {
  const { flaws: text } = wording.form
  if (known.length + open.length > limits.recipients) return wording.chat.commending.flaws.people
  const unknown = open.filter(({ choices }) => choices.length === 0)
  if (unknown.length > 0) return text.peopleUnknown(saidNames(unknown, wording))
  if (open.length > 0) return text.peopleAsk(saidNames(open, wording))
  return known.length === 0 ? text.peopleMissing : undefined
}

function messageFlaw(said: string, wording: Wording): string | undefined {
  const { flaws: text } = wording.chat.commending
  if (message.safeParse(said).success) return undefined
  const length = countCharacters(said.replace(/\r\n?/g, '\n').normalize('NFC').trim())
  if (length < limits.message.min) return text.message
  return length > limits.message.max ? text.long : text.broken
}

/** A refusal as the card says it. */
export function flawOfCommending(refusal: Refusal, draft: Commendation, wording: Wording): CommendFlaws {
  switch (refusal.code) {
    case 'not_yourself':
      return { people: wording.chat.commending.flaws.self }
    case 'person_not_found': {
      const said = draft.known.find(({ ref }) => ref === refusal.subject)?.name ?? ''
      const unknown = [{ said, choices: [] }]
      return {
        people:
          said === ''
            ? wording.problems.person_not_found
            : wording.form.flaws.peopleUnknown(saidNames(unknown, wording)),
      }
    }
    default:
      return { top: wording.problems[refusal.code] }
  }
}
