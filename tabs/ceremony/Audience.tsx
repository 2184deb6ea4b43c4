import { isRehearsal, planOf } from '#core/contract/rehearsal-id.ts'
import { useMe } from '#tabs/api/current.ts'
import { AudiencePanel } from '#tabs/ceremony/audience/AudiencePanel.tsx'
import { Joining } from '#tabs/ceremony/Joining.tsx'
import { NamedHost } from '#tabs/ceremony/NamedHost.tsx'
import { audienceOf } from '#tabs/live/newest-view.ts'
import { useCeremony, useMoment } from '#tabs/live/use-ceremony.ts'

/**
 * A ceremony for everybody who watches: the panel, once the first view is here. By a rehearsal's address whoever is no
 * host of it sees the ceremony itself, whether one is on or not (rule C9).
 */
export function Audience({ ceremonyId }: { ceremonyId: string }) {
  const ceremony = useCeremony(ceremonyId, 'audience')
  const me = useMe()
  const view = ceremony.state.view && audienceOf(ceremony.state.view)
  const moment = useMoment(view, ceremony)
  const isHost = me?.hostOf.includes(planOf(ceremonyId)) ?? false
  if (me && !isHost && isRehearsal(ceremonyId) && ceremony.state.refusal === 'not_found')
    return <Audience ceremonyId={planOf(ceremonyId)} />
  if (!view || !moment) return <Joining state={ceremony.state} ceremonyId={ceremonyId} />
  const named = ceremony.state.named ? <NamedHost ceremonyId={ceremonyId} /> : null
  return <AudiencePanel ceremony={ceremony} view={view} moment={moment} me={me} head={named} />
}
