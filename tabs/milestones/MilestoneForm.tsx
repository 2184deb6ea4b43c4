import { Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { limits } from '#core/contract/limits.ts'
import type { LearningMode } from '#core/contract/programs.ts'
import type { Visibility } from '#core/contract/recognition.ts'
import { Card } from '#tabs/design/Card.tsx'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { messages } from '#tabs/milestones/messages.ts'
import type { MilestoneDraft, MilestoneFlaws } from '#tabs/milestones/milestone.ts'
import { learning } from '#tabs/text/learning.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  // A select is as wide as its longest option unless told otherwise.
  narrow: { gridTemplateColumns: 'minmax(0, 1fr)' },
  input: { minWidth: 0 },
})

type MilestoneFormProps = {
  draft: MilestoneDraft
  set: (draft: MilestoneDraft) => void
  flaws: MilestoneFlaws
  /** The latest day that can be chosen. */
  today: string
  inTeam: boolean
  onSend: () => void
  /** Problems and buttons. */
  children: ReactNode
}

/** What was reached, when and how, with a link where there is one, and who may see it. */
export function MilestoneForm({ inTeam, onSend, children, ...fields }: MilestoneFormProps) {
  const styles = useStyles()
  const { draft, set } = fields
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <Card>
        <Deed {...fields} />
        <LinkToIt {...fields} />
        <Audience
          inTeam={inTeam}
          chosen={draft.visibility}
          onChange={(visibility) => set({ ...draft, visibility })}
        />
      </Card>
      {children}
    </form>
  )
}

type FieldsProps = Pick<MilestoneFormProps, 'draft' | 'set' | 'flaws' | 'today'>

function Deed({ draft, set, flaws, today }: FieldsProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <>
      <CountedTextarea
        id="milestone-text"
        label={text.what}
        hint={text.whatHint}
        value={draft.text}
        onChange={(value) => set({ ...draft, text: value })}
        max={limits.milestone.max}
        rows={3}
        error={flaws.text && text[flaws.text]}
        required
      />
      <div className={styles.pair}>
        <Field
          label={text.when}
          required
          className={styles.narrow}
          {...(flaws.on ? { validationMessage: text[flaws.on] } : {})}
        >
          <Input
            id="milestone-on"
            className={styles.input}
            type="date"
            max={today}
            value={draft.on}
            onChange={(_, data) => set({ ...draft, on: data.value })}
          />
        </Field>
        <HowLearned
          mode={draft.mode}
          onChange={(mode) => set({ ...draft, mode })}
          error={flaws.mode && text[flaws.mode]}
        />
      </div>
    </>
  )
}

function LinkToIt({ draft, set, flaws }: FieldsProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <div className={styles.pair}>
      <Field
        label={text.link}
        hint={text.linkHint}
        className={styles.narrow}
        {...(flaws.link ? { validationMessage: text[flaws.link] } : {})}
      >
        <Input
          id="milestone-link"
          className={styles.input}
          type="url"
          dir="ltr"
          value={draft.link}
          onChange={(_, data) => set({ ...draft, link: data.value })}
        />
      </Field>
      <Field label={text.linkTitle} className={styles.narrow}>
        <Input
          className={styles.input}
          value={draft.linkTitle}
          maxLength={limits.evidenceTitle}
          onChange={(_, data) => set({ ...draft, linkTitle: data.value })}
        />
      </Field>
    </div>
  )
}

type HowLearnedProps = {
  mode: LearningMode | ''
  onChange: (mode: LearningMode | '') => void
  error: string | undefined
}

function HowLearned({ mode, onChange, error }: HowLearnedProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes } = useText(learning)
  const all = Object.keys(modes) as LearningMode[]
  return (
    <Field
      label={text.mode}
      required
      className={styles.narrow}
      {...(error === undefined ? {} : { validationMessage: error })}
    >
      <Select
        id="milestone-mode"
        value={mode}
        onChange={(_, data) => onChange(all.find((one) => one === data.value) ?? '')}
      >
        <option value="">{text.chooseMode}</option>
        {all.map((one) => (
          <option key={one} value={one}>
            {modes[one]}
          </option>
        ))}
      </Select>
    </Field>
  )
}

type Kind = Visibility['kind']
type AudienceProps = { inTeam: boolean; chosen: Kind; onChange: (kind: Kind) => void }

function Audience({ inTeam, chosen, onChange }: AudienceProps) {
  const text = useText(messages)
  const kinds: readonly Kind[] = inTeam ? ['team', 'tenant', 'private'] : ['tenant', 'private']
  return (
    <Field label={text.visibility}>
      <RadioGroup
        value={chosen}
        onChange={(_, data) => onChange(kinds.find((kind) => kind === data.value) ?? 'tenant')}
      >
        {kinds.map((kind) => (
          <Radio key={kind} value={kind} label={text.seenBy[kind]} />
        ))}
      </RadioGroup>
    </Field>
  )
}
