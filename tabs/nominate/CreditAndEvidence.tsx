import { Caption1, makeStyles, Switch, tokens } from '@fluentui/react-components'
import { limits } from '#core/contract/limits.ts'
import { Card } from '#tabs/design/Card.tsx'
import type { NominationDraft } from '#tabs/nominate/draft.ts'
import { EvidenceLinks } from '#tabs/nominate/EvidenceLinks.tsx'
import { messages } from '#tabs/nominate/messages.ts'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '80ch', textWrap: 'pretty' },
})

type PartProps = { draft: NominationDraft; onChange: (draft: NominationDraft) => void }

/** Who helped them learn, and links behind the story. */
export function CreditAndEvidence({
  draft,
  onChange,
  error,
  tried,
}: PartProps & { error: string | undefined; tried: boolean }) {
  const text = useText(messages)
  return (
    <Card title={text.more}>
      <PeoplePicker
        id="nominate-helpers"
        label={text.helpers}
        hint={text.helpersHint}
        chosen={draft.helpers}
        onChange={(helpers) => onChange({ ...draft, helpers })}
        max={limits.helpers}
        exclude={draft.nominees.map((person) => person.ref)}
        error={error}
      />
      <EvidenceLinks
        links={draft.evidence}
        onChange={(evidence) => onChange({ ...draft, evidence })}
        tried={tried}
      />
    </Card>
  )
}

/** Whether others may read the story, later. */
export function ShareStory({ draft, onChange }: PartProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <div>
      <Switch
        checked={draft.shareStory}
        onChange={(_, data) => onChange({ ...draft, shareStory: data.checked })}
        label={text.share}
      />
      <Caption1 block className={styles.quiet}>
        {text.shareHint}
      </Caption1>
    </div>
  )
}
