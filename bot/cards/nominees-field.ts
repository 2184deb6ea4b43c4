import type { Draft, OpenName } from '#bot/conversation/draft.ts'
import { shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Colleague } from '#core/contract/people.ts'
import { choice, type Element } from './elements.ts'
import { type FormSetting, flaw } from './form-setting.ts'

/** What the field needs of a card: a nomination's, or one of thanks. */
type PeopleSetting = Pick<FormSetting, 'flaws' | 'asking' | 'wording' | 'peoplePicker'> & {
  /** What it asks, if not who is nominated. */
  who?: string
  draft: Pick<Draft, 'known' | 'open'>
}

/** Who is nominated: chosen in the people picker where there is one, and typed; then whom a name means, if that is open. */
export function nomineesField(setting: PeopleSetting, asked: OpenName[], most: number): Element[] {
  const { draft, wording, peoplePicker } = setting
  const { form: text } = wording
  const open = draft.open.map(({ said }) => said)
  const who = setting.who ?? text.who
  if (!peoplePicker) {
    const names = listedNames([...draft.known.map(({ name }) => name), ...open])
    return [typed(who, names, setting), ...flaw(setting, 'people'), ...questions(asked, most, wording)]
  }
  const ids = draft.known.map(({ ref }) => ref.replace(/^dir:/, ''))
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'people',
      label: who,
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
    ...questions(asked, most, wording),
  ]
}

function showNames({ form: text }: Wording): Element {
  const toggle = { type: 'Action.ToggleVisibility', title: text.typeNames, targetElements: ['names'] }
  return { type: 'ActionSet', spacing: 'small', actions: [toggle] }
}

function typed(label: string, value: string, { wording }: PeopleSetting): Element {
  const { form: text } = wording
  return { type: 'Input.Text', id: 'names', label, placeholder: text.namesHint, value, spacing: 'medium' }
}

/** Names as the field for them shows them; a semicolon tells them apart where a name itself has a comma. */
function listedNames(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ')
}

/** Of each name that several people have, or that is nearly theirs: who of them? */
function questions(asked: OpenName[], most: number, wording: Wording): Element[] {
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
