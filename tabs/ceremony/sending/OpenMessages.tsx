import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import type { Message } from '#core/contract/messages.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import type { Listed } from '#tabs/ceremony/sending/not-arrived.ts'
import { nameOf } from '#tabs/ceremony/sending/Recipient.tsx'
import { StuckMessage } from '#tabs/ceremony/sending/StuckMessage.tsx'
import { useOpenPage } from '#tabs/ceremony/sending/use-open-page.ts'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { CardSkeletons, ErrorState } from '#tabs/design/States.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  foot: { marginBlockStart: tokens.spacingVerticalM },
})

type OpenMessagesProps = {
  cycleId: string
  which: Listed
  /** How many there are; asked anew when it changes. */
  count: number
  onSent: (said: string) => void
}

/** To whom they are, some at a time, each with *Send again*. */
export function OpenMessages({ cycleId, which, count, onSent }: OpenMessagesProps) {
  const styles = useStyles()
  const text = useText(messages)
  const list = useRef<HTMLUListElement>(null)
  const { run, pending, problem } = useCommand('sendAgain', ['cycleMessages', 'openMessages'])
  const { known, error, retry, more, loadingMore } = useOpenPage(cycleId, which, count)
  async function send(message: Message) {
    if (await run({ params: { cycleId, messageId: message.id }, body: {} }))
      onSent(text.again(nameOf(message)))
  }
  async function showMore() {
    const shown = known?.length ?? 0
    await more?.()
    // The first of those that came, as the button has moved, or gone.
    requestAnimationFrame(() => list.current?.children[shown]?.querySelector('button')?.focus())
  }
  if (error && !known) return <ErrorState error={error} retry={retry} />
  if (!known) return <CardSkeletons count={1} />
  return (
    <>
      <ProblemBar problem={problem} />
      <ul ref={list} className={styles.list}>
        {known.map((message) => (
          <StuckMessage
            key={message.id}
            message={message}
            pending={pending}
            onSend={() => void send(message)}
          />
        ))}
      </ul>
      <ProblemBar problem={error} />
      {more ? (
        <div className={styles.foot}>
          <Button disabledFocusable={loadingMore} onClick={() => void showMore()}>
            {text.showMore}
          </Button>
        </div>
      ) : null}
    </>
  )
}
