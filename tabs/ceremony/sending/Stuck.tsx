import { Badge, Body1, Button, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import type { Message } from '#core/contract/messages.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { nameOf } from '#tabs/ceremony/sending/Recipient.tsx'
import { StuckMessage } from '#tabs/ceremony/sending/StuckMessage.tsx'
import type { Why } from '#tabs/ceremony/sending/stuck-groups.ts'
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

type StuckProps = {
  cycleId: string
  why: Why
  members: readonly Message[]
  /** What was tried again, in a sentence. */
  onSent: (said: string) => void
}

/** Messages that go no further for one reason: what it means, to whom they are, and *Send again*. */
export function Stuck({ cycleId, why, members, onSent }: StuckProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { run, pending, problem } = useCommand('sendAgain', ['cycleMessages'])
  async function send(chosen: readonly Message[]) {
    for (const { id: messageId } of chosen)
      if (!(await run({ params: { cycleId, messageId }, body: {} }))) return
    const [only] = chosen.map(nameOf)
    onSent(chosen.length === 1 && only !== undefined ? text.again(only) : text.allAgain(chosen.length))
  }
  return (
    <Card>
      <div className={styles.head}>
        <div className={styles.title}>
          <Subtitle1 as="h2">{text.why[why].title}</Subtitle1>
          <Badge appearance="tint" size="large" color={tints[why]}>
            {formats.number(members.length)}
          </Badge>
        </div>
        <Body1 className={styles.means}>{text.why[why].means}</Body1>
        {/* What may have arrived is decided one by one. */}
        {members.length > 1 && why !== 'uncertain' ? (
          <Button disabledFocusable={pending} onClick={() => void send(members)}>
            {text.sendAll}
          </Button>
        ) : null}
      </div>
      <ProblemBar problem={problem} />
      <ul className={styles.list}>
        {members.map((message) => (
          <StuckMessage
            key={message.id}
            message={message}
            pending={pending}
            onSend={() => void send([message])}
          />
        ))}
      </ul>
    </Card>
  )
}
