import { useMe } from '#tabs/api/current.ts'
import { AudiencePanel } from '#tabs/ceremony/audience/AudiencePanel.tsx'
import { Joining } from '#tabs/ceremony/Joining.tsx'
import { NamedHost } from '#tabs/ceremony/NamedHost.tsx'
import { audienceOf } from '#tabs/live/newest-view.ts'
import { useCeremony, useMoment } from '#tabs/live/use-ceremony.ts'

/** A ceremony for everybody who watches: the panel, once the first view is here. */
export function Audience({ ceremonyId }: { ceremonyId: string }) {
  const ceremony = useCeremony(ceremonyId, 'audience')
  const me = useMe()
  const view = ceremony.state.view && audienceOf(ceremony.state.view)
  const moment = useMoment(view, ceremony)
  if (!view || !moment) return <Joining state={ceremony.state} ceremonyId={ceremonyId} />
  return (
    <>
      {ceremony.state.named ? <NamedHost ceremonyId={ceremonyId} /> : null}
      <AudiencePanel ceremony={ceremony} view={view} moment={moment} me={me} />
    </>
  )
}
