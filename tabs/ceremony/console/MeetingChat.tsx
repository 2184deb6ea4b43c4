import { Caption1, makeStyles, Switch, tokens } from '@fluentui/react-components'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  meeting: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  // In line with what stands above and below.
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: { color: tokens.colorNeutralForeground2, '&:empty': { display: 'none' } },
})

/** Has the chat of the meeting told who won, at each reveal; only where one is in a meeting. */
export function MeetingChat({ ceremonyId }: { ceremonyId: string }) {
  const { chatId, frame } = useTeams()
  return frame === 'panel' && chatId !== undefined ? <Told ceremonyId={ceremonyId} chatId={chatId} /> : null
}

function Told({ ceremonyId, chatId }: { ceremonyId: string; chatId: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const { data: plan } = useOperation('ceremonyPlan', { params: { ceremonyId } })
  const { run, problem } = useCommand('bindMeeting', ['ceremonyPlan', 'checkCeremony'])
  if (!plan) return null
  // A chat's id may say where in the chat one came from.
  const here = plan.meeting?.chatId === chatId.split(';')[0]
  const elsewhere = plan.meeting !== undefined && !here
  const tell = (told: boolean) =>
    run({ params: { ceremonyId }, body: { version: plan.version, ...(told ? { chatId } : {}) } })
  return (
    <div className={styles.meeting}>
      <Switch
        className={styles.switch}
        label={text.tellChat}
        checked={here}
        onChange={(_, { checked }) => void tell(checked)}
      />
      <Caption1 as="p" className={styles.hint} style={{ margin: 0 }}>
        {elsewhere ? text.otherChat : text.chatHears}
      </Caption1>
      <ProblemBar problem={problem} />
    </div>
  )
}
