import type { Links } from '#bot/links.ts'
import { shortened } from '#bot/text/from-people.ts'
import type { Card } from '#bot/turn.ts'
import { learningModes, outcomes } from '#core/contract/programs.ts'
import { awardsExplained } from './awards-explained.ts'
import { band, cardOf, choice, type Element, fits, heading, line, open, press } from './elements.ts'
import { colorOf, type FormSetting, flaw } from './form-setting.ts'
import { nomineesField } from './nominees-field.ts'

/**
 * The card in which one nominates: what was said is filled in, and what is asked stands beside its field.
 * Undefined where all that is more than a card can hold.
 */
export function nominationForm(setting: FormSetting): Card | undefined {
  for (const measure of measures) {
    const card = drawn(setting, measure)
    if (fits(card)) return card
  }
  return undefined
}

/** Whether awards are explained, how many names are asked about, and how many people are offered for each. */
type Measure = { explained: boolean; questions: number; choices: number }
// The first that fits is taken: a long story and many people of one name leave less room for the rest. Names not
// asked about now are asked about when the card comes back.
const measures: Measure[] = [
  { explained: true, questions: 11, choices: 20 },
  { explained: false, questions: 11, choices: 20 },
  { explained: false, questions: 4, choices: 8 },
  { explained: false, questions: 2, choices: 4 },
]

function drawn(setting: FormSetting, { explained, questions, choices }: Measure): Card {
  const { draft, wording, links, existing, peoplePicker } = setting
  const { form: text } = wording
  const more =
    existing === undefined ? [] : [open(text.openExisting, editPath(links, draft.cycleId, existing))]
  const asked = draft.open.filter(({ choices }) => choices.length > 0).slice(0, questions)
  const data = {
    card: draft.card,
    cycleId: draft.cycleId,
    ...(asked.length === 0 ? {} : { asked: asked.map(({ said }) => said) }),
    ...(peoplePicker || draft.known.length === 0 ? {} : { known: draft.known }),
    ...(draft.message ? { message: { url: draft.message.url, title: draft.message.title } } : {}),
  }
  return cardOf(
    wording,
    text.openLine,
    [
      ...top(setting),
      ...nomineesField(setting, asked, choices),
      ...award(setting, explained),
      ...story(setting),
      ...evidence(setting),
      ...howLearned(setting),
      ...share(setting),
    ],
    [
      press(text.submit, 'submit-nomination', data, 'positive'),
      ...more,
      open(text.fullForm, links.tab('/tab/nominate')),
    ],
  )
}

export const editPath = (links: Links, cycleId: string, nominationId: string) =>
  links.tab(`/tab/nominate/${cycleId}/${nominationId}`)

function top({ wording, cycle, program, flaws, asking }: FormSetting): Element[] {
  const { form: text } = wording
  const until = wording.day(cycle.closesAt, program.timeZone)
  const title = [
    heading(text.title),
    line(text.intro(shortened(cycle.name, 80), until), { isSubtle: true, spacing: 'none' }),
  ]
  const wrong = Object.keys(flaws).length > 0
  if (!wrong) return title
  const said = flaws.top ?? (asking ? text.ask : text.fix)
  const items = [line(said, { weight: 'bolder', color: colorOf(asking) })]
  return [...title, band(items)]
}

function award(setting: FormSetting, explained: boolean): Element[] {
  const { draft, awards, wording } = setting
  const { form: text } = wording
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'award',
      label: text.award,
      placeholder: text.choose,
      style: 'compact',
      choices: awards.map(({ id, name }) => choice(shortened(name, 80), id)),
      ...(draft.awardId === '' ? {} : { value: draft.awardId }),
      spacing: 'large',
    },
    ...flaw(setting, 'award'),
    ...(explained ? awardsExplained(setting) : []),
  ]
}

function story(setting: FormSetting): Element[] {
  const { draft, wording } = setting
  const { form: text } = wording
  return [
    {
      type: 'Input.Text',
      id: 'story',
      label: text.story,
      placeholder: text.storyHint,
      isMultiline: true,
      value: draft.story,
      spacing: 'large',
    },
    ...flaw(setting, 'story'),
  ]
}

/** The message it began with may go along, or not. */
function evidence({ draft, wording }: FormSetting): Element[] {
  if (!draft.message) return []
  const { title, goesAlong } = draft.message
  const { form: text } = wording
  return [
    { type: 'Input.Toggle', id: 'evidence', title: text.linkMessage, wrap: true, value: String(goesAlong) },
    line(title, { isSubtle: true, size: 'small', spacing: 'none' }),
  ]
}

function howLearned(setting: FormSetting): Element[] {
  const { draft, awards, wording } = setting
  const { form: text, learning } = wording
  const honored = learningModes.filter((mode) => awards.some(({ modes }) => modes.includes(mode)))
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'mode',
      label: text.mode,
      placeholder: text.choose,
      style: 'compact',
      choices: honored.map((mode) => choice(learning.modes[mode], mode)),
      ...(draft.mode === '' ? {} : { value: draft.mode }),
      spacing: 'large',
    },
    ...flaw(setting, 'mode'),
    {
      type: 'Input.ChoiceSet',
      id: 'outcome',
      label: text.outcome,
      style: 'expanded',
      wrap: true,
      choices: outcomes.map((outcome) => choice(text[outcome], outcome)),
      value: draft.outcome,
      spacing: 'large',
    },
    ...flaw(setting, 'outcome'),
  ]
}

function share({ draft, wording }: FormSetting): Element[] {
  const { form: text } = wording
  return [
    {
      type: 'Input.Toggle',
      id: 'share',
      title: text.share,
      wrap: true,
      value: String(draft.shareStory),
      spacing: 'large',
    },
    line(text.shareHint, { isSubtle: true, size: 'small', spacing: 'none' }),
  ]
}
