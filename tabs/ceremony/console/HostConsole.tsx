import type { Person } from '#core/contract/people.ts'
import { Console } from '#tabs/ceremony/console/Console.tsx'
import { Joining } from '#tabs/ceremony/Joining.tsx'
import { useCeremony, useMoment } from '#tabs/live/use-ceremony.ts'

/** A host's side panel: where we are, what comes next, and one button for it. */
export function HostConsole({ ceremonyId, me }: { ceremonyId: string; me: Person }) {
  const ceremony = useCeremony(ceremonyId, 'host')
  const { view } = ceremony.state
  const host = view?.role === 'host' ? view : undefined
  const moment = useMoment(host?.audience, ceremony)
  if (!host || !moment) return <Joining state={ceremony.state} />
  return <Console ceremony={ceremony} host={host} moment={moment} me={me} />
}
