import { Badge, Body1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import { useCommand } from '#tabs/api/use-command.ts'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { type Group, rowsOf, type Which } from '#tabs/ceremony/sending/not-arrived.ts'
import { Reason } from '#tabs/ceremony/sending/Reason.tsx'
import { SendAll } from '#tabs/ceremony/sending/SendAll.tsx'
import { Card } from '#tabs/design/Card.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  means: { maxInlineSize: '68ch' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
})

const tints = {
  uncertain: 'warning',
  failed: 'danger',
  'channel-not-reached': 'informative',
  'meeting-not-reached': 'informative',
  'person-not-reached': 'informative',
} as const

type NotArrivedProps = {
  cycleId: string
  group: Group
  /** What was tried again, in a sentence. */
  onSent: (said: string) => void
}

/** Messages that go no further by themselves: what it means, for which reasons, to whom they are, and *Send again*. */
export function NotArrived({ cycleId, group, onSent }: NotArrivedProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { why, which, count } = group
  const { run, pending, problem } = useCommand('sendAllAgain', ['cycleMessages', 'openMessages'])
  async function sendAll(chosen: Which, messagesSent: number) {
    const answer = await run({ params: { cycleId }, body: chosen })
    if (answer) onSent(text.allAgain(messagesSent))
  }
  const rows = rowsOf(group)
  return (
    <Card>
      <div className={styles.head}>
        <div className={styles.title}>
          <Subtitle1 as="h2">{text.why[why].title}</Subtitle1>
          <Badge appearance="tint" size="large" color={tints[why]}>
            {formats.number(count)}
          </Badge>
        </div>
        <Body1 className={styles.means}>{text.why[why].means}</Body1>
        {count > 1 ? (
          <SendAll
            count={count}
            unsure={why === 'uncertain'}
            pending={pending}
            onSend={() => void sendAll(which, count)}
          />
        ) : null}
      </div>
      <ProblemBar problem={problem} />
      <ul className={styles.list}>
        {rows.map((row) => (
          <Reason
            key={row.reason === undefined ? 'others' : `said ${row.reason}`}
            cycleId={cycleId}
            title={text.why[why].title}
            which={row.which}
            reason={row.reason}
            count={row.count}
            // All of the group are sent again above; those told apart by nothing can't be by themselves.
            onSendAll={
              rows.length > 1 && row.count > 1 && row.reason !== undefined
                ? () => void sendAll(row.which, row.count)
                : undefined
            }
            pending={pending}
            onSent={onSent}
          />
        ))}
      </ul>
    </Card>
  )
}
