import { messages } from '#tabs/ceremony/sending/messages.ts'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

type SendAllProps = {
  count: number
  /** They may have arrived. */
  unsure: boolean
  /** Why they did not, where several such buttons stand on one screen. */
  about?: string | undefined
  pending: boolean
  onSend: () => void
}

/** Sends many again; asks once. */
export function SendAll({ count, unsure, about, pending, onSend }: SendAllProps) {
  const text = useText(messages)
  const label = text.sendAll(count)
  return (
    <ConfirmButton
      label={label}
      {...(about === undefined ? {} : { about: `${label}: ${about}` })}
      question={text.sendAllAsk(count)}
      explanation={unsure ? text.sendAllUnsure : text.sendAllWhy}
      confirm={label}
      disabled={pending}
      onConfirm={onSend}
    />
  )
}
