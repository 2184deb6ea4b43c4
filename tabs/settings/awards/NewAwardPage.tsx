import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import type { ProgramSettings } from '#core/contract/program-settings.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { BackLink } from '#tabs/design/form/BackLink.tsx'
import { useEdit } from '#tabs/design/form/use-edit.ts'
import { messages } from '#tabs/settings/awards/messages.ts'
import { AwardEditor } from '#tabs/settings/editor/AwardEditor.tsx'
import { type AwardDraft, contentOf } from '#tabs/settings/editor/award-draft.ts'
import { SettingsFrame } from '#tabs/settings/SettingsFrame.tsx'
import { fromStarter } from '#tabs/settings/starters/from-starter.ts'
import { messages as starterTexts } from '#tabs/settings/starters/messages.ts'
import { settingsReads } from '#tabs/settings/use-settings.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** A new award, filled in from the starter that was picked. */
export function NewAwardPage() {
  const text = useText(messages)
  const { starter = '' } = useParams()
  return (
    <SettingsFrame title={text.newTitle}>
      {(settings, me) => (
        <>
          <BackLink to="/settings/awards/new">{text.starters}</BackLink>
          <Designing key={starter} starter={starter} settings={settings} me={me} />
        </>
      )}
    </SettingsFrame>
  )
}

type DesigningProps = { starter: string; settings: ProgramSettings; me: string }

function Designing({ starter, settings, me }: DesigningProps) {
  const text = useText(messages)
  const [, go] = useLocation()
  const texts = useText(starterTexts)
  const begun = useMemo(() => fromStarter(starter, texts), [starter, texts])
  const edit = useEdit(`new-award.${me}.${settings.id}.${starter}`, begun, 1)
  const create = useCommand('createAward', settingsReads)

  async function save(draft: AwardDraft): Promise<boolean> {
    const award = await create.run({ params: { programId: settings.id }, body: contentOf(draft, true) })
    if (!award) return false
    edit.discard()
    go('/settings/awards', { state: { created: award.name } })
    return true
  }

  return <AwardEditor edit={edit} fresh submitLabel={text.create} saving={create} onSave={save} />
}
