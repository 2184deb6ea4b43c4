import { Body1, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, useRef, useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { Card } from '#tabs/design/Card.tsx'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { Notice } from '#tabs/design/Notice.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import { FlawSummary } from '#tabs/settings/form/FlawSummary.tsx'
import { LeaveGuard } from '#tabs/settings/form/LeaveGuard.tsx'
import { Overtaken } from '#tabs/settings/form/Overtaken.tsx'
import { SaveBar } from '#tabs/settings/form/SaveBar.tsx'
import type { Edit } from '#tabs/settings/form/use-edit.ts'
import { messages } from '#tabs/settings/messages.ts'
import { checkProgram, type ProgramDraft } from '#tabs/settings/program-draft.ts'
import { TimeZoneField } from '#tabs/settings/TimeZoneField.tsx'
import { directionOfTyped } from '#tabs/text/direction-of-typed.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  input: { minInlineSize: 0 },
})

type ProgramFormProps = {
  edit: Edit<ProgramDraft>
  /** Who is asking: leaving themselves out is pointed out. */
  me: string
  submitLabel?: string
  fresh?: boolean
  pending: boolean
  problem: ApiProblem | null
  /** Forgets the problem. */
  clear: () => void
  onSave: (draft: ProgramDraft) => Promise<boolean>
}

/** The program itself: a new one, or one that is there. */
export function ProgramForm(props: ProgramFormProps) {
  const { edit, submitLabel, fresh = false, pending, problem, clear, onSave } = props
  const styles = useStyles()
  const text = useText(messages)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  const found = checkProgram(edit.value)
  const flaws = tried ? found : {}

  async function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.keys(found).length > 0) requestAnimationFrame(() => summary.current?.focus())
    else if (await onSave(edit.value)) {
      setTried(false)
      setSaved(true)
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void save(event)}>
      <LeaveGuard changed={edit.changed} />
      <Overtaken edit={edit} onChosen={clear} />
      <Fields
        {...props}
        errors={{
          name: flaws.name && text[flaws.name],
          description: flaws.description && text[flaws.description],
          owners: flaws.owners && text[flaws.owners],
        }}
      />
      <FlawSummary
        ref={summary}
        flaws={Object.entries(flaws).map(([field, flaw]) => ({ id: `program-${field}`, words: text[flaw] }))}
      />
      <SaveBar
        {...(submitLabel === undefined ? {} : { label: submitLabel })}
        changed={edit.changed}
        fresh={fresh}
        saved={saved}
        pending={pending}
        onDiscard={edit.discard}
      >
        <ProblemBar problem={edit.overtaken ? null : problem} />
      </SaveBar>
    </form>
  )
}

type Errors = Record<'name' | 'description' | 'owners', string | undefined>

function Fields({ edit, me, fresh = false, errors }: ProgramFormProps & { errors: Errors }) {
  const styles = useStyles()
  const text = useText(messages)
  const draft = edit.value
  const change = (changes: Partial<ProgramDraft>) => edit.set({ ...draft, ...changes })
  return (
    <>
      <Card title={text.about}>
        <Body1 className={styles.quiet}>{text.aboutIntro}</Body1>
        <Field label={text.name} required {...(errors.name ? { validationMessage: errors.name } : {})}>
          <Input
            id="program-name"
            className={styles.input}
            value={draft.name}
            {...directionOfTyped(draft.name)}
            maxLength={limits.title}
            onChange={(_, data) => change({ name: data.value })}
          />
        </Field>
        <CountedTextarea
          id="program-description"
          label={text.description}
          hint={text.descriptionHint}
          value={draft.description}
          onChange={(description) => change({ description })}
          max={limits.description}
          rows={3}
          error={errors.description}
        />
        <TimeZoneField
          id="program-timeZone"
          timeZone={draft.timeZone}
          onChange={(timeZone) => change({ timeZone })}
          hint={fresh ? text.timeZoneHint : `${text.timeZoneHint} ${text.timeZoneMoves}`}
        />
      </Card>
      <Card title={text.owners}>
        <PeoplePicker
          id="program-owners"
          label={text.owners}
          hint={text.ownersIntro}
          chosen={draft.owners}
          onChange={(owners) => change({ owners })}
          max={limits.owners}
          required
          error={errors.owners}
        />
        {draft.owners.length > 0 && !draft.owners.some(({ ref }) => ref === me) ? (
          <Notice intent="warning">{text.leavingOwners}</Notice>
        ) : null}
      </Card>
    </>
  )
}
