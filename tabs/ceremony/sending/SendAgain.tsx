import { Button, makeStyles } from '@fluentui/react-components'
import type { Message } from '#core/contract/messages.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { nameOf } from '#tabs/ceremony/sending/Recipient.tsx'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({ line: { display: 'flex' } })

type SendAgainProps = { ceremonyId: string; message: Message; onSent: (name: string) => void }

/** Sends a message once more; asks first where it may have arrived. */
export function SendAgain({ ceremonyId, message, onSent }: SendAgainProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { run, pending, problem } = useCommand('sendAgain', ['ceremonyMessages'])
  const name = nameOf(message)
  const about = text.sendTo(name, text.kinds[message.kind])
  async function send() {
    const params = { ceremonyId, messageId: message.id }
    if (await run({ params, body: {} })) onSent(name)
  }
  return (
    <>
      <div className={styles.line}>
        {message.state === 'uncertain' ? (
          <ConfirmButton
            label={text.send}
            about={about}
            question={text.sendAsk}
            explanation={<bdi>{text.sendWhy(name)}</bdi>}
            confirm={text.send}
            disabled={pending}
            onConfirm={() => void send()}
          />
        ) : (
          <Button aria-label={about} disabledFocusable={pending} onClick={() => void send()}>
            {text.send}
          </Button>
        )}
      </div>
      <ProblemBar problem={problem} />
    </>
  )
}
