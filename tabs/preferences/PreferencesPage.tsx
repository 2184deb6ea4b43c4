import type { Preferences } from '#core/contract/preferences.ts'
import { useMe } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { useEdit } from '#tabs/design/form/use-edit.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { contentOf, draftOf, type PreferencesDraft } from '#tabs/preferences/draft.ts'
import { messages } from '#tabs/preferences/messages.ts'
import { PreferencesForm } from '#tabs/preferences/PreferencesForm.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** What Laurels may say to one by itself, and when not (rules Q1, Q2, Q4). */
export default function PreferencesPage() {
  const text = useText(messages)
  const me = useMe()
  const read = useOperation('preferences', {}, { enabled: me?.guest === false })
  const content = () => {
    if (me?.guest) return <EmptyState title={text.guestTitle} />
    if (me && read.data) return <Choosing key={me.person.id} saved={read.data} me={me.person.id} />
    return read.error ? (
      <ErrorState error={read.error} retry={() => void read.refetch()} />
    ) : (
      <CardSkeletons count={2} />
    )
  }
  return (
    <Page title={text.title} intro={text.intro}>
      {content()}
    </Page>
  )
}

function Choosing({ saved, me }: { saved: Preferences; me: string }) {
  const here = zoneOfDevice()
  const edit = useEdit(`preferences.${me}`, draftOf(saved, here), saved.revision)
  const command = useCommand('setPreferences', ['preferences'])
  async function save(draft: PreferencesDraft): Promise<boolean> {
    const done = await command.run({ body: { ...contentOf(draft), revision: edit.revision } })
    if (done) edit.discard()
    return done !== undefined
  }
  return <PreferencesForm edit={edit} here={here} saving={command} onSave={save} />
}

const zoneOfDevice = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
