import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { CeremonyListing } from '#core/contract/ceremony.ts'
import { rehearsalOf } from '#core/contract/rehearsal-id.ts'
import { useMe } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { CeremonyList } from '#tabs/ceremony/CeremonyList.tsx'
import { messages } from '#tabs/ceremony/messages.ts'
import { PlanCeremony } from '#tabs/ceremony/PlanCeremony.tsx'
import { messages as rehearsals } from '#tabs/ceremony/rehearsal/messages.ts'
import { MessagesNote } from '#tabs/ceremony/sending/MessagesNote.tsx'
import { messages as sending } from '#tabs/ceremony/sending/messages.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const on: ReadonlySet<CeremonyListing['status']> = new Set(['lobby', 'live', 'paused'])

/** Ceremonies that are on, planned and past; owners plan one here. */
export default function CeremoniesPage() {
  const text = useText(messages)
  const me = useMe()
  const { data, error, refetch } = useOperation('ceremonies', {}, { every: 20_000 })
  return (
    <Page title={text.ceremonies} intro={text.ceremoniesIntro}>
      {error && !data ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <CardSkeletons count={2} /> : null}
      {data?.length === 0 ? <EmptyState title={text.noneTitle} text={text.noneText} /> : null}
      {data ? <Groups ceremonies={data} /> : null}
      {me?.owner && data ? <PlanCeremony known={data} /> : null}
    </Page>
  )
}

function Groups({ ceremonies }: { ceremonies: readonly CeremonyListing[] }) {
  const [text, said, rehearsing] = [useText(messages), useText(sending), useText(rehearsals)]
  const me = useMe()
  const [, go] = useLocation()
  const of = (...statuses: CeremonyListing['status'][]) =>
    ceremonies.filter((ceremony) => statuses.includes(ceremony.status))
  const groups = [
    { title: text.liveNow, items: of('lobby', 'live', 'paused') },
    { title: text.planned, items: of('planned').toReversed() },
    { title: text.past, items: of('ended', 'cancelled') },
  ]
  const [newest] = of('ended')
  // Of past ones the newest says it at a glance; those before were looked at in their time.
  const note = ({ id, cycleId, status }: CeremonyListing) =>
    me?.owner && (status !== 'ended' || id === newest?.id) ? (
      <MessagesNote cycleId={cycleId} ended={status === 'ended'} />
    ) : null
  const action = ({ id, cycleId, status, title, rehearsal }: CeremonyListing) => (
    <>
      {me?.hostOf.includes(id) && status !== 'cancelled' ? (
        <Button
          appearance={status === 'ended' ? 'secondary' : 'primary'}
          onClick={() => go(`/panel?ceremony=${id}`)}
        >
          {text.hostIt}
        </Button>
      ) : null}
      {rehearsal ? (
        <Button onClick={() => go(`/panel?ceremony=${rehearsalOf(id)}`)}>{rehearsing.join}</Button>
      ) : null}
      {status === 'planned' && (me?.owner || me?.hostOf.includes(id)) ? (
        <Button aria-label={text.prepareOf(title)} onClick={() => go(`/ceremonies/${id}/plan`)}>
          {text.prepare}
        </Button>
      ) : null}
      {me?.owner && status === 'ended' ? (
        <Button aria-label={said.of(title)} onClick={() => go(`/cycles/${cycleId}/messages`)}>
          {said.title}
        </Button>
      ) : null}
      <Button onClick={() => go(`/ceremonies/${id}`)}>{on.has(status) ? text.watch : text.look}</Button>
    </>
  )
  return groups
    .filter((group) => group.items.length > 0)
    .map(({ title, items }) => (
      <CeremonyList key={title} title={title} ceremonies={items} action={action} note={note} />
    ))
}
