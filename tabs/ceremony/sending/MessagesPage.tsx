import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { useRef, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { CycleMessages } from '#core/contract/messages.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Batches } from '#tabs/ceremony/sending/Batches.tsx'
import { Channels } from '#tabs/ceremony/sending/Channels.tsx'
import { Delivery } from '#tabs/ceremony/sending/Delivery.tsx'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { NotArrived } from '#tabs/ceremony/sending/NotArrived.tsx'
import { notArrived } from '#tabs/ceremony/sending/not-arrived.ts'
import { TriedAgain } from '#tabs/ceremony/sending/TriedAgain.tsx'
import { useDelivery } from '#tabs/ceremony/sending/use-delivery.ts'
import { Card } from '#tabs/design/Card.tsx'
import { Notice } from '#tabs/design/Notice.tsx'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { TextLink } from '#tabs/design/TextLink.tsx'
import { useDirection, useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  intro: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  // Its arrow in line with the words above.
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
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
  const { data, error, refetch, dataUpdatedAt } = useDelivery(cycleId, given || cycle?.status === 'published')
  return (
    <Page
      title={useText(messages).title}
      intro={<Intro title={cycle?.name} cycleId={cycleId} celebrated={celebrated.length > 0} />}
    >
      {error && !data ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <CardSkeletons count={2} /> : null}
      {error && data ? <AsOf time={dataUpdatedAt} /> : null}
      {data ? <Content cycleId={cycleId} known={data} now={dataUpdatedAt} /> : null}
    </Page>
  )
}

type IntroProps = { title: string | undefined; cycleId: string; celebrated: boolean }

/** What this is about, and the way back to its cycle, and to its ceremonies. */
function Intro({ title, cycleId, celebrated }: IntroProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <div className={styles.intro}>
      {title === undefined ? null : (
        <strong>
          <bdi>{title}</bdi>
        </strong>
      )}
      <span>{text.intro}</span>
      <div className={styles.ways}>
        <Back to={`/program?cycle=${cycleId}`}>{text.backToCycle}</Back>
        {celebrated ? <TextLink to="/ceremonies">{text.ceremonies}</TextLink> : null}
      </div>
    </div>
  )
}

function Back({ to, children }: { to: string; children: string }) {
  const [, go] = useLocation()
  const styles = useStyles()
  const arrow = <ArrowLeftRegular className={useDirection() === 'rtl' ? styles.mirrored : ''} />
  return (
    <Button appearance="transparent" icon={arrow} onClick={() => go(to)}>
      {children}
    </Button>
  )
}

/** What is shown is what was known last. */
function AsOf({ time }: { time: number }) {
  const text = useText(messages)
  const formats = useFormats()
  return <Notice intent="warning">{text.asOf(formats.time(time))}</Notice>
}

function Content({ cycleId, known, now }: { cycleId: string; known: CycleMessages; now: number }) {
  const text = useText(messages)
  const [said, setSaid] = useState<string>()
  const standing = useRef<HTMLOutputElement>(null)
  const { batches, kinds, retried, channels } = known
  const ahead = !kinds.includes('winners')
  function noteSent(sent: string) {
    setSaid(sent)
    // The button pressed is gone with its message.
    standing.current?.focus()
  }
  return (
    <>
      {batches.length === 0 ? (
        <EmptyState title={text.noneTitle} text={text.noneText} />
      ) : (
        <>
          <Delivery known={known} said={said} ref={standing} />
          <Batches cycleId={cycleId} batches={batches} now={now} onSaid={setSaid} />
        </>
      )}
      {notArrived(known).map((group) => (
        <NotArrived key={group.why} cycleId={cycleId} group={group} onSent={noteSent} />
      ))}
      <TriedAgain retried={retried} />
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
