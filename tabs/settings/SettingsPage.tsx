import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { ProgramSettings } from '#core/contract/program-settings.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useEdit } from '#tabs/design/form/use-edit.ts'
import { Gaps } from '#tabs/settings/Gaps.tsx'
import { messages } from '#tabs/settings/messages.ts'
import { ProgramForm } from '#tabs/settings/ProgramForm.tsx'
import { type ProgramDraft, programContentOf, programDraftOf } from '#tabs/settings/program-draft.ts'
import { SettingsFrame } from '#tabs/settings/SettingsFrame.tsx'
import { settingsReads } from '#tabs/settings/use-settings.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
  },
})

/** What an owner sets of the program itself, and duties nobody fulfills. */
export function SettingsPage() {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <SettingsFrame>
      {(settings, me) => (
        <>
          <Gaps settings={settings} />
          <Editing key={settings.id} settings={settings} me={me} />
          <div className={styles.ways}>
            <FluentLink as="button" type="button" onClick={() => go('/milestones/import')}>
              {text.importMilestones}
            </FluentLink>
            <FluentLink as="button" type="button" onClick={() => go('/settings/new')}>
              {text.another}
            </FluentLink>
          </div>
        </>
      )}
    </SettingsFrame>
  )
}

function Editing({ settings, me }: { settings: ProgramSettings; me: string }) {
  const edit = useEdit(`program.${me}.${settings.id}`, programDraftOf(settings), settings.revision)
  const change = useCommand('changeProgram', [...settingsReads, 'me'])
  async function save(draft: ProgramDraft): Promise<boolean> {
    const done = await change.run({
      params: { programId: settings.id },
      body: { ...programContentOf(draft), revision: edit.revision },
    })
    if (done) edit.discard()
    return done !== undefined
  }
  return <ProgramForm edit={edit} me={me} saving={change} onSave={save} />
}
