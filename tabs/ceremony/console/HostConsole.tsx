import { useState } from 'react'
import type { Person } from '#core/contract/people.ts'
import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import { Console } from '#tabs/ceremony/console/Console.tsx'
import { Dismissed } from '#tabs/ceremony/console/Dismissed.tsx'
import { Joining } from '#tabs/ceremony/Joining.tsx'
import { RehearsalOver } from '#tabs/ceremony/rehearsal/RehearsalOver.tsx'
import { useCeremony, useMoment } from '#tabs/live/use-ceremony.ts'

/** A host's side panel: where we are, what comes next, and one button for it. */
export function HostConsole({ ceremonyId, me }: { ceremonyId: string; me: Person }) {
  const [round, setRound] = useState(0)
  const again = () => setRound((before) => before + 1)
  return <Watched key={round} ceremonyId={ceremonyId} me={me} again={again} />
}

type WatchedProps = { ceremonyId: string; me: Person; again: () => void }

function Watched({ ceremonyId, me, again }: WatchedProps) {
  const ceremony = useCeremony(ceremonyId, 'host')
  const { view } = ceremony.state
  const host = view?.role === 'host' ? view : undefined
  const moment = useMoment(host?.audience, ceremony)
  if (isRehearsal(ceremonyId) && ceremony.state.refusal === 'not_found')
    return <RehearsalOver ceremonyId={ceremonyId} again={again} />
  if (ceremony.state.refusal === 'not_host') return <Dismissed />
  if (!host || !moment) return <Joining state={ceremony.state} ceremonyId={ceremonyId} />
  return <Console ceremony={ceremony} host={host} moment={moment} me={me} />
}
