import type { Draft, Flaws, OpenName } from '#bot/conversation/draft.ts'
import type { Links } from '#bot/links.ts'
import { shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Card } from '#bot/turn.ts'
import type { Colleague } from '#core/contract/people.ts'
import { type Award, type Cycle, learningModes, outcomes, type Program } from '#core/contract/programs.ts'
import { awardsExplained } from './awards-explained.ts'
import { cardOf, choice, type Element, fits, heading, line, open, press } from './elements.ts'

export type NominationForm = {
  draft: Draft
  flaws: Flaws
  program: Program
  cycle: Cycle
  /** Active awards, in the order in which they are offered. */
  awards: Award[]
  /** The nomination that exists already, if that is the problem. */
  existing?: string | undefined
  /** Nobody has sent it yet: what is marked are questions, not faults. */
  asking?: true
}

type Setting = NominationForm & { wording: Wording; links: Links; peoplePicker: boolean }

/** The card in which one nominates: what was said is filled in, and what is asked stands beside its field. */
export function nominationForm(setting: Setting): Card {
  const card = drawn(setting, true)
  return fits(card) ? card : drawn(setting, false)
}

function drawn(setting: Setting, explained: boolean): Card {
  const { draft, wording, links, existing, peoplePicker } = setting
  const { form: text } = wording
  const more =
    existing === undefined ? [] : [open(text.openExisting, editPath(links, draft.cycleId, existing))]
  const asked = draft.open.filter(({ choices }) => choices.length > 0).map(({ said }) => said)
  const data = {
    card: draft.card,
    cycleId: draft.cycleId,
    ...(asked.length === 0 ? {} : { asked }),
    ...(peoplePicker || draft.known.length === 0 ? {} : { known: draft.known }),
  }
  return cardOf(
    wording,
    text.openLine,
    [
      ...top(setting),
      ...people(setting),
      ...award(setting, explained),
      ...story(setting),
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

function top({ wording, cycle, program, flaws, asking }: Setting): Element[] {
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
  return [...title, { type: 'Container', style: asking ? 'emphasis' : 'attention', bleed: true, items }]
}

/** What is to be said about a field, right beneath it. */
function flaw({ flaws, asking }: Setting, field: keyof Flaws): Element[] {
  const text = flaws[field]
  return text === undefined
    ? []
    : [line(text, { color: colorOf(asking), weight: 'bolder', spacing: 'small' })]
}

const colorOf = (asking: true | undefined) => (asking ? 'accent' : 'attention')

function people(setting: Setting): Element[] {
  const { draft, wording, peoplePicker } = setting
  const { form: text } = wording
  const open = draft.open.map(({ said }) => said)
  if (!peoplePicker) {
    const names = listedNames([...draft.known.map(({ name }) => name), ...open])
    return [typed(text.who, names, setting), ...flaw(setting, 'people'), ...questions(setting)]
  }
  const ids = draft.known.map(({ ref }) => ref.replace(/^dir:/, ''))
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'people',
      label: text.who,
      placeholder: text.whoHint,
      isMultiSelect: true,
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      value: ids.join(','),
      spacing: 'medium',
    },
    ...flaw(setting, 'people'),
    // Names that are still open stand there to be seen; else the field waits behind a button.
    ...(open.length > 0 ? [] : [showNames(wording)]),
    { ...typed(text.names, listedNames(open), setting), isVisible: open.length > 0 },
    ...questions(setting),
  ]
}

function showNames({ form: text }: Wording): Element {
  const toggle = { type: 'Action.ToggleVisibility', title: text.typeNames, targetElements: ['names'] }
  return { type: 'ActionSet', spacing: 'small', actions: [toggle] }
}

function typed(label: string, value: string, { wording }: Setting): Element {
  const { form: text } = wording
  return { type: 'Input.Text', id: 'names', label, placeholder: text.namesHint, value, spacing: 'medium' }
}

/** Names as the field for them shows them; a semicolon tells them apart where a name itself has a comma. */
function listedNames(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ')
}

/** Of each name that several people have, or that is nearly theirs: who of them? */
function questions({ draft, wording }: Setting): Element[] {
  const asked = draft.open.filter(({ choices }) => choices.length > 0)
  const most = asked.length > 2 ? 6 : 20
  return asked.map((name, at) => question(name, at, most, wording))
}

function question({ said, choices }: OpenName, at: number, most: number, { form: text }: Wording): Element {
  return {
    type: 'Input.ChoiceSet',
    id: `who${at}`,
    // Letters alone: whether a client reads markup in a label is not said anywhere.
    label: text.which(shortened(said.replace(/[^\p{L}\p{M}\p{N}' ’.-]/gu, ' '), 40)),
    placeholder: text.choose,
    style: 'compact',
    choices: choices.slice(0, most).map((one) => choice(introduced(one), one.ref)),
    spacing: 'small',
  }
}

/** "Priya Raman, Software Engineer, Platform" */
function introduced({ name, jobTitle, department }: Colleague): string {
  const parts = [name, jobTitle, department].filter((part) => part !== undefined && part !== '')
  return parts.map((part) => shortened(part ?? '', 60)).join(' · ')
}

function award(setting: Setting, explained: boolean): Element[] {
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

function story(setting: Setting): Element[] {
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

function howLearned(setting: Setting): Element[] {
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

function share({ draft, wording }: Setting): Element[] {
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
