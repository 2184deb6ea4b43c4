import type { ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import { useMe } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { CopyLink } from '#tabs/ceremony/audience/CopyLink.tsx'
import { messages as guestsMessages } from '#tabs/ceremony/prepare/guests/messages.ts'
import { messages } from '#tabs/ceremony/prepare/messages.ts'
import { messages as rehearsals } from '#tabs/ceremony/rehearsal/messages.ts'
import { Page } from '#tabs/design/Page.tsx'
import { Places } from '#tabs/design/Places.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

type PrepareFrameProps = {
  title: string
  /** With the plan, and who is looking at it: the key of their drafts. */
  children: (plan: CeremonyPlanView, me: string) => ReactNode
}

/** A screen of preparing one ceremony: ways between them, and what stands in until its plan is here. */
export function PrepareFrame({ title, children }: PrepareFrameProps) {
  const { id: ceremonyId } = useParams<{ id: string }>()
  const text = useText(messages)
  const me = useMe()
  const { data, error, refetch } = useOperation('ceremonyPlan', { params: { ceremonyId } })
  const loading = !error && (!me || !data)
  return (
    <Page title={title} intro={data ? <Ways plan={data} /> : undefined}>
      {error && !data ? (
        error.code === 'not_host' || error.code === 'guest_not_allowed' ? (
          <EmptyState title={text.notHost} text={text.notHostText} />
        ) : (
          <ErrorState error={error} retry={() => void refetch()} />
        )
      ) : null}
      {loading ? <CardSkeletons /> : null}
      {me && data ? children(data, me.person.id) : null}
    </Page>
  )
}

function Ways({ plan: { ceremonyId, title, startsAt, open } }: { plan: CeremonyPlanView }) {
  const text = useText(messages)
  const guests = useText(guestsMessages)
  const formats = useFormats()
  const rehearsal = useText(rehearsals)
  const host = useMe()?.hostOf.includes(ceremonyId)
  const [path] = useLocation()
  const base = `/ceremonies/${ceremonyId}/plan`
  const places = [
    { path: base, name: text.order },
    { path: `${base}/preview`, name: text.preview },
    // It tells who won: for hosts alone.
    ...(host ? [{ path: `${base}/check`, name: text.check }] : []),
    ...(host && open ? [{ path: `${base}/rehearse`, name: rehearsal.title }] : []),
    { path: `${base}/sheet`, name: text.sheet },
    { path: `${base}/guests`, name: guests.title },
    ...(open ? [{ path: `${base}/when`, name: text.when }] : []),
  ]
  return (
    <>
      <bdi>{title}</bdi> · {formats.dateTime(startsAt)}
      <div>
        <CopyLink ceremonyId={ceremonyId} label={text.copyLink} />
      </div>
      <Places label={text.places} places={places.map((one) => ({ ...one, here: path === one.path }))} />
    </>
  )
}
