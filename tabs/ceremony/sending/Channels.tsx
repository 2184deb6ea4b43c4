import { Fragment } from 'react'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

type ChannelsProps = {
  names: readonly string[]
  /** The ceremony is still to end. */
  ahead: boolean
}

/** Where winners are announced, or how to choose a channel for it. */
export function Channels({ names, ahead }: ChannelsProps) {
  const text = useText(messages)
  const formats = useFormats()
  if (names.length === 0) return text.noChannel
  const parts = formats.listParts(names)
  return (
    <>
      {ahead ? text.willBeIn : text.announcedIn}{' '}
      {parts.map(({ type, value }, i) =>
        type === 'element' ? (
          <strong key={i}>
            <bdi>{value}</bdi>
          </strong>
        ) : (
          <Fragment key={i}>{value}</Fragment>
        ),
      )}
    </>
  )
}
