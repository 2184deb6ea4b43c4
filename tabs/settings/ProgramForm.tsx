import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import { Card } from '#tabs/design/Card.tsx'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { EditForm, type Saving } from '#tabs/design/form/EditForm.tsx'
import { TextField } from '#tabs/design/form/TextField.tsx'
import type { Edit } from '#tabs/design/form/use-edit.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import { messages } from '#tabs/settings/messages.ts'
import { checkProgram, type ProgramDraft } from '#tabs/settings/program-draft.ts'
import { TimeZoneField } from '#tabs/settings/TimeZoneField.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
})

type ProgramFormProps = {
  edit: Edit<ProgramDraft>
  /** Who is asking: leaving themselves out is pointed out. */
  me: string
  submitLabel?: string
  fresh?: boolean
  saving: Saving
  onSave: (draft: ProgramDraft) => Promise<boolean>
}

/** The program itself: a new one, or one that is there. */
export function ProgramForm(props: ProgramFormProps) {
  const { edit, submitLabel, fresh = false, saving, onSave } = props
  const text = useText(messages)
  const [tried, setTried] = useState(false)
  const found = checkProgram(edit.value)
  const flaws = tried ? found : {}
  return (
    <EditForm
      {...{ edit, saving, fresh, submitLabel, onSave }}
      blocked={Object.keys(found).length > 0}
      flaws={Object.entries(flaws).map(([field, flaw]) => ({ id: `program-${field}`, words: text[flaw] }))}
      onTried={setTried}
    >
      <Fields
        {...props}
        errors={{
          name: flaws.name && text[flaws.name],
          description: flaws.description && text[flaws.description],
          owners: flaws.owners && text[flaws.owners],
        }}
      />
    </EditForm>
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
        <TextField
          id="program-name"
          label={text.name}
          value={draft.name}
          onChange={(name) => change({ name })}
          max={limits.title}
          error={errors.name}
        />
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
