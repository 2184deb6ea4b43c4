import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { useRef, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { CycleMessages } from '#core/contract/messages.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Channels } from '#tabs/ceremony/sending/Channels.tsx'
import { Delivery } from '#tabs/ceremony/sending/Delivery.tsx'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { OnTheWay } from '#tabs/ceremony/sending/OnTheWay.tsx'
import { Stuck } from '#tabs/ceremony/sending/Stuck.tsx'
import { stuckGroups } from '#tabs/ceremony/sending/stuck-groups.ts'
import { useDelivery } from '#tabs/ceremony/sending/use-delivery.ts'
import { Card } from '#tabs/design/Card.tsx'
import { Notice } from '#tabs/design/Notice.tsx'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { useDirection, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  intro: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  // Its arrow in line with the words above.
  back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  mirrored: { transform: 'scaleX(-1)' },
})

/** What Laurels said of a cycle by itself, for owners: what did not arrive, why, and a way to send it again. */
export default function MessagesPage() {
  const { id: cycleId } = useParams<{ id: string }>()
  const programs = useOperation('programs', {})
  const cycle = programs.data?.flatMap(({ cycles }) => cycles).find(({ id }) => id === cycleId)
  const ceremonies = useOperation('ceremonies', {})
  const celebrated = ceremonies.data?.filter((one) => one.cycleId === cycleId) ?? []
  const given = celebrated.some(({ status }) => status === 'ended')
  const { data, error, refetch } = useDelivery(cycleId, given || cycle?.status === 'published')
  return (
    <Page
      title={useText(messages).title}
      intro={
        <Intro title={cycle?.name} back={celebrated.length > 0 ? 'ceremonies' : `program?cycle=${cycleId}`} />
      }
    >
      {error && !data ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <CardSkeletons count={2} /> : null}
      {data ? <Content cycleId={cycleId} known={data} /> : null}
    </Page>
  )
}

/** @param back the page on which one comes across this one */
function Intro({ title, back }: { title: string | undefined; back: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const arrow = <ArrowLeftRegular className={useDirection() === 'rtl' ? styles.mirrored : ''} />
  return (
    <div className={styles.intro}>
      {title === undefined ? null : (
        <strong>
          <bdi>{title}</bdi>
        </strong>
      )}
      <span>{text.intro}</span>
      <Button appearance="transparent" icon={arrow} className={styles.back} onClick={() => go(`/${back}`)}>
        {back === 'ceremonies' ? text.back : text.backToCycle}
      </Button>
    </div>
  )
}

function Content({ cycleId, known }: { cycleId: string; known: CycleMessages }) {
  const text = useText(messages)
  const [again, setAgain] = useState<string>()
  const standing = useRef<HTMLOutputElement>(null)
  const { counts, kinds, open, channels } = known
  const ahead = !kinds.includes('winners')
  const nothing = Object.values(counts).every((count) => count === 0)
  const way = open.filter(({ state }) => state === 'waiting' || state === 'sending')
  function noteSent(said: string) {
    setAgain(said)
    // The button pressed is gone with its message.
    standing.current?.focus()
  }
  return (
    <>
      {nothing ? (
        <EmptyState title={text.noneTitle} text={text.noneText} />
      ) : (
        <Delivery known={known} again={again} ref={standing} />
      )}
      {stuckGroups(open).map((group) => (
        <Stuck key={group.why} cycleId={cycleId} {...group} onSent={noteSent} />
      ))}
      {way.length > 0 ? <OnTheWay open={way} /> : null}
      <Card title={text.channels}>
        {channels.length === 0 ? (
          <Notice>
            <Channels names={channels} ahead={ahead} />
          </Notice>
        ) : (
          <p style={{ margin: 0 }}>
            <Channels names={channels} ahead={ahead} />
          </p>
        )}
      </Card>
    </>
  )
}
