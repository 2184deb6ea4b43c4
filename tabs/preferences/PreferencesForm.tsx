import { Caption1, makeStyles, Switch, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { Card } from '#tabs/design/Card.tsx'
import { EditForm, type Saving } from '#tabs/design/form/EditForm.tsx'
import type { Edit } from '#tabs/design/form/use-edit.ts'
import { checkDraft, type PreferencesDraft } from '#tabs/preferences/draft.ts'
import { messages } from '#tabs/preferences/messages.ts'
import { QuietHours } from '#tabs/preferences/QuietHours.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  // A switch has room around it.
  wish: { display: 'flex', flexDirection: 'column', marginInlineStart: '-8px' },
  // In line with the words beside the switch.
  means: { paddingInlineStart: '60px', color: tokens.colorNeutralForeground2 },
})

type PreferencesFormProps = {
  edit: Edit<PreferencesDraft>
  /** The zone of this device. */
  here: string
  saving: Saving
  onSave: (draft: PreferencesDraft) => Promise<boolean>
}

/** What one wants to hear, and when not. */
export function PreferencesForm({ edit, here, saving, onSave }: PreferencesFormProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [tried, setTried] = useState(false)
  const found = checkDraft(edit.value)
  const flaws = tried ? found : {}
  const change = (changes: Partial<PreferencesDraft>) => edit.set({ ...edit.value, ...changes })
  return (
    <EditForm
      {...{ edit, saving, onSave }}
      blocked={Object.keys(found).length > 0}
      flaws={Object.entries(flaws).map(([field, flaw]) => ({ id: `quiet-${field}`, words: text[flaw] }))}
      onTried={setTried}
    >
      <Card title={text.what}>
        {(['reminders', 'wins', 'outcomes'] as const).map((wish) => (
          <Wish
            key={wish}
            label={text[wish]}
            means={text[`${wish}Text`]}
            wanted={edit.value[wish]}
            onChange={(wanted) => change({ [wish]: wanted })}
          />
        ))}
        <Caption1 className={styles.quiet}>{text.always}</Caption1>
      </Card>
      <Card title={text.quietTitle}>
        <QuietHours draft={edit.value} here={here} flaws={flaws} onChange={change} />
      </Card>
    </EditForm>
  )
}

type WishProps = { label: string; means: string; wanted: boolean; onChange: (wanted: boolean) => void }

function Wish({ label, means, wanted, onChange }: WishProps) {
  const styles = useStyles()
  const id = useId()
  return (
    <div className={styles.wish}>
      <Switch
        checked={wanted}
        label={label}
        aria-describedby={id}
        onChange={(_, { checked }) => onChange(checked)}
      />
      <Caption1 id={id} className={styles.means}>
        {means}
      </Caption1>
    </div>
  )
}
