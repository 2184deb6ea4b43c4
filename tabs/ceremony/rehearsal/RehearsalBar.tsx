import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { planOf } from '#core/contract/rehearsal-id.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { messages } from '#tabs/ceremony/rehearsal/messages.ts'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { TextLink } from '#tabs/design/TextLink.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorStatusWarningBorder2}`,
    // Links in it must be read in every theme.
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Says on a host's console that all of this is made up (rule C9), and begins it again or ends it. */
export function RehearsalBar({ ceremonyId }: { ceremonyId: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const asked = { params: { ceremonyId: planOf(ceremonyId) } }
  const anew = useCommand('rehearse')
  const end = useCommand('endRehearsal', ['ceremonies'])
  const busy = anew.pending || end.pending
  return (
    <section className={styles.bar} aria-label={text.mark}>
      <Body1Strong>{text.mark}</Body1Strong>
      <Caption1>{text.note}</Caption1>
      <div className={styles.actions}>
        <ConfirmButton
          label={text.anew}
          size="small"
          disabled={busy}
          question={text.anewAsk}
          explanation={text.anewWhy}
          confirm={text.anew}
          onConfirm={() => void anew.run({ ...asked, body: { anew: true } })}
        />
        <ConfirmButton
          label={text.end}
          size="small"
          disabled={busy}
          question={text.endAsk}
          explanation={text.endWhy}
          confirm={text.end}
          onConfirm={() => void end.run({ ...asked, body: {} })}
        />
      </div>
      <ProblemBar problem={anew.problem ?? end.problem} />
      <Caption1 className={styles.ways}>
        <TextLink to={`/ceremonies/${ceremonyId}`}>{text.asAudience}</TextLink>
        <TextLink to={`/panel?ceremony=${planOf(ceremonyId)}`}>{text.toCeremony}</TextLink>
      </Caption1>
    </section>
  )
}
