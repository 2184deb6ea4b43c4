import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { Cycle } from '#core/contract/programs.ts'
import { useCurrent, useMe } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { MyNomination } from '#tabs/mine/MyNomination.tsx'
import { messages } from '#tabs/mine/messages.ts'
import { problems } from '#tabs/text/problems.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
})

/** What this person nominated in the current cycle. */
export default function MinePage() {
  const text = useText(messages)
  const refusal = useText(problems)
  const me = useMe()
  const { cycle, pending, problem, retry } = useCurrent()
  const content = () => {
    if (problem && !cycle) return <ErrorState error={problem} retry={retry} />
    if (pending || !me) return <CardSkeletons />
    if (me.guest) return <EmptyState title={text.guestTitle} text={refusal.guest_not_allowed} />
    if (!cycle) return <EmptyState title={text.noCycleTitle} text={text.noCycleText} />
    return <Nominations cycle={cycle} />
  }
  return (
    <Page title={text.title} {...(cycle ? { intro: text.intro(cycle.name) } : {})}>
      {content()}
    </Page>
  )
}

function Nominations({ cycle }: { cycle: Cycle }) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const mine = useOperation('ownNominations', {})
  if (mine.isError && !mine.data) return <ErrorState error={mine.error} retry={() => void mine.refetch()} />
  if (!mine.data) return <CardSkeletons />
  const own = mine.data.cycles.find((one) => one.cycle.id === cycle.id)?.nominations ?? []
  if (own.length === 0) {
    return (
      <EmptyState
        title={text.emptyTitle}
        text={text.emptyText}
        action={
          <Button appearance="primary" onClick={() => go('/nominate')}>
            {text.nominate}
          </Button>
        }
      />
    )
  }
  return (
    <ul className={styles.list}>
      {own.map((nomination) => (
        <li key={nomination.id}>
          <MyNomination nomination={nomination} cycle={cycle} />
        </li>
      ))}
    </ul>
  )
}
