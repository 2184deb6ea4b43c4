import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components'
import type { CycleMessages } from '#core/contract/messages.ts'
import { Channels } from '#tabs/ceremony/sending/Channels.tsx'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { tallyOf } from '#tabs/ceremony/sending/tally.ts'
import { useDelivery } from '#tabs/ceremony/sending/use-delivery.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2, maxInlineSize: '60ch' },
  look: { color: tokens.colorStatusWarningForeground3 },
})

/** In a list, for owners: where a ceremony to come will be announced, or how word of a past one has fared. */
export function MessagesNote({ cycleId, ended }: { cycleId: string; ended: boolean }) {
  const styles = useStyles()
  const { data } = useDelivery(cycleId, ended)
  if (!data) return null
  if (ended) return <Fared known={data} />
  return (
    <Caption1 className={styles.note}>
      <Channels names={data.channels} ahead />
    </Caption1>
  )
}

function Fared({ known }: { known: CycleMessages }) {
  const styles = useStyles()
  const text = useText(messages)
  const { sent, way, stopped, look } = tallyOf(known)
  if (look > 0) return <Caption1Strong className={styles.look}>{text.needLook(look)}</Caption1Strong>
  if (stopped > 0) return <Caption1Strong className={styles.look}>{text.onHold(stopped)}</Caption1Strong>
  if (way > 0) return <Caption1 className={styles.note}>{text.onTheWay(way)}</Caption1>
  return sent > 0 ? <Caption1 className={styles.note}>{text.allSent(sent)}</Caption1> : null
}
