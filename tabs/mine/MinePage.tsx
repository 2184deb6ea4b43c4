import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OwnNominations } from '#core/contract/nominations.ts'
import { useMe } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { AboutMe } from '#tabs/mine/AboutMe.tsx'
import { MyCycle } from '#tabs/mine/MyCycle.tsx'
import { MyDrafts } from '#tabs/mine/MyDrafts.tsx'
import { messages } from '#tabs/mine/messages.ts'
import { problems } from '#tabs/text/problems.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXXL },
  older: { alignSelf: 'center' },
})

/** What this person nominated in all cycles, what they have begun, and what others shared about them. */
export default function MinePage() {
  const styles = useStyles()
  const text = useText(messages)
  const refusal = useText(problems)
  const me = useMe()
  const content = () => {
    if (!me) return <CardSkeletons />
    if (me.guest) return <EmptyState title={text.guestTitle} text={refusal.guest_not_allowed} />
    return (
      <div className={styles.all}>
        <MyDrafts person={me.person.id} />
        <Cycles />
        <AboutMe />
      </div>
    )
  }
  return (
    <Page title={text.title} intro={text.intro}>
      {content()}
    </Page>
  )
}

/** A page of cycles; older ones are asked for where there are any. */
function Cycles({ cursor }: { cursor?: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const [older, setOlder] = useState(false)
  const own = useOperation('ownNominations', cursor === undefined ? {} : { query: { cursor } })
  if (own.isError && !own.data) return <ErrorState error={own.error} retry={() => void own.refetch()} />
  if (!own.data) return <CardSkeletons />
  const { cycles, next }: OwnNominations = own.data
  if (cycles.length === 0 && cursor === undefined) return <NothingYet />
  return (
    <>
      {cycles.map(({ cycle, nominations }) => (
        <MyCycle key={cycle.id} cycle={cycle} nominations={nominations} />
      ))}
      {next === undefined || older ? null : (
        <Button className={styles.older} onClick={() => setOlder(true)}>
          {text.older}
        </Button>
      )}
      {next !== undefined && older ? <Cycles cursor={next} /> : null}
    </>
  )
}

function NothingYet() {
  const text = useText(messages)
  const [, go] = useLocation()
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
