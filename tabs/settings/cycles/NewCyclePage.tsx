import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { ProgramSettings } from '#core/contract/program-settings.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { BackLink } from '#tabs/design/form/BackLink.tsx'
import { useEdit } from '#tabs/design/form/use-edit.ts'
import { CycleForm } from '#tabs/settings/cycles/CycleForm.tsx'
import { type CycleDraft, momentsOf } from '#tabs/settings/cycles/cycle-draft.ts'
import { messages } from '#tabs/settings/cycles/messages.ts'
import { SettingsFrame } from '#tabs/settings/SettingsFrame.tsx'
import { settingsReads } from '#tabs/settings/use-settings.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
})

const empty: CycleDraft = { name: '', opensAt: '', closesAt: '', judgedBy: '', ceremonyAt: '' }

/** A cycle of the owner's own making, beside the schedule. */
export function NewCyclePage() {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <SettingsFrame title={text.newTitle}>
      {(settings, me) => (
        <>
          <BackLink to="/settings/cycles">{text.back}</BackLink>
          <Body1 className={styles.quiet}>{text.newIntro}</Body1>
          <Adding settings={settings} me={me} />
        </>
      )}
    </SettingsFrame>
  )
}

function Adding({ settings, me }: { settings: ProgramSettings; me: string }) {
  const text = useText(messages)
  const [, go] = useLocation()
  const edit = useEdit(`new-cycle.${me}.${settings.id}`, empty, 1)
  const create = useCommand('createCycle', settingsReads)

  async function save(draft: CycleDraft): Promise<boolean> {
    const { opensAt, closesAt, ...later } = momentsOf(
      draft,
      ['opensAt', 'closesAt', 'judgedBy', 'ceremonyAt'],
      settings.timeZone,
    )
    if (opensAt === undefined || closesAt === undefined) return false
    const cycle = await create.run({
      params: { programId: settings.id },
      body: { name: draft.name, opensAt, closesAt, ...later },
    })
    if (!cycle) return false
    edit.discard()
    go(`/settings/cycles/${cycle.id}`)
    return true
  }

  return (
    <CycleForm
      edit={edit}
      timeZone={settings.timeZone}
      submitLabel={text.create}
      saving={create}
      onSave={save}
    />
  )
}
