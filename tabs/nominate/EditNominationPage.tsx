import { Button } from '@fluentui/react-components'
import { useLocation, useParams } from 'wouter'
import { useMe } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { Editing } from '#tabs/nominate/Editing.tsx'
import { messages } from '#tabs/nominate/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Changing a nomination of one's own while its cycle is open. */
export default function EditNominationPage() {
  const text = useText(messages)
  const { cycleId = '', nominationId = '' } = useParams()
  const me = useMe()
  const programs = useOperation('programs', {})
  const read = useOperation('nomination', { params: { cycleId, nominationId } })
  const program = programs.data?.find(({ cycles }) => cycles.some(({ id }) => id === cycleId))
  const cycle = program?.cycles.find(({ id }) => id === cycleId)
  const content = () => {
    if (read.isError && !read.data) return <ErrorState error={read.error} retry={() => void read.refetch()} />
    if (!read.data || !me || !program || !cycle) return <CardSkeletons />
    if (read.data.status !== 'submitted') return <NotEditable />
    const reload = () => void read.refetch()
    return <Editing nomination={read.data} program={program} cycle={cycle} me={me} reload={reload} />
  }
  return (
    <Page title={text.editTitle} intro={text.editIntro}>
      {content()}
    </Page>
  )
}

function NotEditable() {
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <EmptyState
      title={text.notEditable}
      action={<Button onClick={() => go('/mine')}>{text.seeMine}</Button>}
    />
  )
}
