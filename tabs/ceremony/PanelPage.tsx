import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useSearchParams } from 'wouter'
import type { CeremonyListing } from '#core/contract/ceremony.ts'
import { planOf } from '#core/contract/rehearsal-id.ts'
import { useMe } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Audience } from '#tabs/ceremony/Audience.tsx'
import { CeremonyList } from '#tabs/ceremony/CeremonyList.tsx'
import { HostConsole } from '#tabs/ceremony/console/HostConsole.tsx'
import { messages } from '#tabs/ceremony/messages.ts'
import { panelChoice } from '#tabs/ceremony/panel-choice.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** The meeting's side panel: a host's console for hosts, the audience's view for everybody else. */
export default function PanelPage() {
  const [search] = useSearchParams()
  const named = search.get('ceremony')
  return named === null ? <Choice /> : <Part key={named} ceremonyId={named} />
}

function Part({ ceremonyId }: { ceremonyId: string }) {
  const me = useMe()
  if (!me) return <Loading />
  const host = me.hostOf.includes(planOf(ceremonyId))
  return host ? <HostConsole ceremonyId={ceremonyId} me={me.person} /> : <Audience ceremonyId={ceremonyId} />
}

/** Without a ceremony in its address: finds the one to show; where there are several, a choice. */
function Choice() {
  const text = useText(messages)
  const [, setSearch] = useSearchParams()
  const { data, error, refetch } = useOperation('ceremonies', {}, { every: 15_000 })
  const look = (ceremony: CeremonyListing) => (
    <Button onClick={() => setSearch({ ceremony: ceremony.id })}>{text.look}</Button>
  )
  const { clear, open, last } = panelChoice(data ?? [])
  useEffect(() => {
    // Once found it stays: while it ends, and also on the way to the wall and back.
    if (clear !== undefined) setSearch({ ceremony: clear }, { replace: true })
  }, [clear, setSearch])
  if (clear !== undefined) return <Loading />
  if (last !== undefined) return <Part key={last} ceremonyId={last} />
  return (
    <Page title={text.ceremonies}>
      {error && !data ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {data && open.length === 0 ? <EmptyState title={text.noneTitle} text={text.noneText} /> : null}
      {open.length > 1 ? <CeremonyList title={text.choose} ceremonies={open} action={look} /> : null}
      {!data && !error ? <CardSkeletons count={2} /> : null}
    </Page>
  )
}

function Loading() {
  const text = useText(messages)
  return (
    <Page title={text.ceremonies}>
      <CardSkeletons count={2} />
    </Page>
  )
}
