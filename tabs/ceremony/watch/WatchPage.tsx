import { Caption1, makeStyles, Spinner, Title2, tokens } from '@fluentui/react-components'
import { useEffect, useId, useMemo, useState } from 'react'
import { readTicket } from '#core/contract/ticket-text.ts'
import { AudiencePanel } from '#tabs/ceremony/audience/AudiencePanel.tsx'
import { ConnectionNote } from '#tabs/ceremony/ConnectionNote.tsx'
import { ClosedDoor } from '#tabs/ceremony/watch/ClosedDoor.tsx'
import { messages } from '#tabs/ceremony/watch/messages.ts'
import { audienceOf } from '#tabs/live/newest-view.ts'
import { linkByTicket } from '#tabs/live/ticket-link.ts'
import { useLink, useMoment } from '#tabs/live/use-ceremony.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  joining: {
    minBlockSize: '100vh',
    display: 'grid',
    placeContent: 'center',
    rowGap: tokens.spacingVerticalL,
  },
  guest: { color: tokens.colorNeutralForeground2 },
})

/**
 * A ceremony for whoever holds a ticket (rule C18): what the audience sees, and nothing to do. The ticket stands behind
 * the address' #, which no server and no other page is ever sent.
 */
export default function WatchPage() {
  const ticket = useTicket()
  const ceremonyId = readTicket(ticket)?.ceremonyId
  if (ceremonyId === undefined) return <ClosedDoor code="ticket_invalid" />
  return <Watched key={ticket} ticket={ticket} ceremonyId={ceremonyId} />
}

function Watched({ ticket, ceremonyId }: { ticket: string; ceremonyId: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const heading = useId()
  const ceremony = useLink(useMemo(() => linkByTicket(ticket, ceremonyId), [ticket, ceremonyId]))
  const { connection, refusal, view: seen } = ceremony.state
  const view = seen && audienceOf(seen)
  const moment = useMoment(view, ceremony)
  useEffect(() => {
    if (view) document.title = view.title
  }, [view])
  if (refusal) return <ClosedDoor code={refusal} />
  if (!view || !moment) {
    return (
      <main className={styles.joining}>
        <Spinner aria-labelledby={heading} />
        <Title2 as="h1" align="center" id={heading}>
          {text.connecting}
        </Title2>
        <ConnectionNote connection={connection} />
      </main>
    )
  }
  const guest = <Caption1 className={styles.guest}>{text.guest}</Caption1>
  return <AudiencePanel ceremony={ceremony} view={view} moment={moment} me={undefined} foot={guest} />
}

/** As the address has it now: another link pasted into the same window is another ticket. */
function useTicket(): string {
  const [ticket, setTicket] = useState(ticketInAddress)
  useEffect(() => {
    const look = () => setTicket(ticketInAddress())
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
  return ticket
}

const ticketInAddress = () => location.hash.slice(1)
