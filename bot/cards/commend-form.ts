import type { Commendation, CommendFlaws } from '#bot/conversation/commendation.ts'
import type { Links } from '#bot/links.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Card } from '#bot/turn.ts'
import { learningModes } from '#core/contract/programs.ts'
import { band, cardOf, choice, type Element, fits, heading, line, open, press } from './elements.ts'
import { colorOf, flaw } from './form-setting.ts'
import { nomineesField } from './nominees-field.ts'

export type CommendForm = {
  draft: Commendation
  flaws: CommendFlaws
  /** Nobody has sent it yet: what is marked are questions, not faults. */
  asking?: true
}
type Setting = CommendForm & { wording: Wording; links: Links; peoplePicker: boolean }

/** How many names are asked about, and how many people are offered for each: the first that fits is taken. */
const measures = [
  { questions: 11, choices: 20 },
  { questions: 4, choices: 8 },
  { questions: 2, choices: 4 },
]

/** The card in which one thanks somebody; undefined where all that was said is more than a card can hold. */
export function commendForm(setting: Setting): Card | undefined {
  return measures.map((measure) => drawn(setting, measure)).find(fits)
}

function drawn(setting: Setting, { questions, choices }: (typeof measures)[number]): Card {
  const { draft, wording, links, peoplePicker } = setting
  const { commending: text } = wording.chat
  const asked = draft.open.filter((name) => name.choices.length > 0).slice(0, questions)
  const data = {
    card: draft.card,
    ...(asked.length === 0 ? {} : { asked: asked.map(({ said }) => said) }),
    ...(peoplePicker || draft.known.length === 0 ? {} : { known: draft.known }),
  }
  return cardOf(
    wording,
    text.openLine,
    [
      ...top(setting),
      ...nomineesField({ ...setting, who: text.who }, asked, choices),
      ...message(setting),
      ...mode(setting),
      visibility(setting),
    ],
    [
      press(text.send, 'submit-commendation', data, 'positive'),
      open(text.fullForm, links.tab('/tab/commend')),
    ],
  )
}

function top({ wording, flaws, asking }: Setting): Element[] {
  const { commending: text } = wording.chat
  const title = [heading(text.title), line(text.intro, { isSubtle: true, spacing: 'none' })]
  if (Object.keys(flaws).length === 0) return title
  const said = flaws.top ?? (asking ? wording.form.ask : wording.form.fix)
  return [...title, band([line(said, { weight: 'bolder', color: colorOf(asking) })])]
}

function message(setting: Setting): Element[] {
  const { draft, wording } = setting
  const { commending: text } = wording.chat
  const field = {
    type: 'Input.Text',
    id: 'story',
    label: text.message,
    placeholder: text.messageHint,
    isMultiline: true,
    value: draft.message,
    spacing: 'large',
  }
  return [field, ...flaw(setting, 'story')]
}

/** A choice needs a value; this one is read as none. */
const unsaid = 'unsaid'

function mode({ draft, wording }: Setting): Element[] {
  const { commending: text } = wording.chat
  const choices = learningModes.map((mode) => choice(wording.learning.modes[mode], mode))
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'mode',
      label: text.mode,
      style: 'compact',
      choices: [choice(text.noMode, unsaid), ...choices],
      value: draft.mode === '' ? unsaid : draft.mode,
      spacing: 'large',
    },
  ]
}

function visibility({ draft, wording }: Setting): Element {
  const { commending: text } = wording.chat
  return {
    type: 'Input.ChoiceSet',
    id: 'visibility',
    label: text.visibility,
    style: 'expanded',
    wrap: true,
    choices: [choice(text.tenant, 'tenant'), choice(text.private, 'private')],
    value: draft.visibility,
    spacing: 'large',
  }
}
