import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import type { OwnedAward } from '#core/contract/program-settings.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { EmptyState } from '#tabs/design/States.tsx'
import { AwardLine } from '#tabs/settings/awards/AwardLine.tsx'
import { messages } from '#tabs/settings/awards/messages.ts'
import { givenFirst, OrderAwards } from '#tabs/settings/awards/OrderAwards.tsx'
import { SettingsFrame } from '#tabs/settings/SettingsFrame.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    alignItems: 'center',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  intro: { flex: '1 1 260px', color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  said: { display: 'block' },
  // Empty it is there for screen readers to watch, and takes no room.
  away: { position: 'absolute' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
})

/** All awards of the program in their order, those given first. */
export function AwardsPage() {
  const text = useText(messages)
  return (
    <SettingsFrame title={text.title}>
      {({ id, awards }) => (
        <>
          <Created />
          <Awards programId={id} awards={awards} />
        </>
      )}
    </SettingsFrame>
  )
}

function Created() {
  const text = useText(messages)
  const said = useHistoryState<{ created?: string } | null>()?.created
  // Once: not again after a reload.
  const [created] = useState(said)
  useEffect(() => {
    if (said !== undefined) window.history.replaceState(null, '')
  }, [said])
  if (created === undefined) return null
  return (
    <output>
      <Notice intent="success">{text.created(created)}</Notice>
    </output>
  )
}

function Awards({ programId, awards }: { programId: string; awards: readonly OwnedAward[] }) {
  const styles = useStyles()
  const text = useText(messages)
  const [ordering, setOrdering] = useState(false)
  const [ordered, setOrdered] = useState(false)
  const reorder = useRef<HTMLDivElement>(null)

  function done(saved: boolean) {
    setOrdering(false)
    setOrdered(saved)
    requestAnimationFrame(() => reorder.current?.querySelector('button')?.focus())
  }

  if (awards.length === 0)
    return (
      <>
        <Head />
        <EmptyState title={text.empty} text={text.emptyText} />
      </>
    )
  if (ordering) return <OrderAwards programId={programId} awards={awards} onDone={done} />
  return (
    <>
      <Head>
        {awards.length > 1 ? (
          <div ref={reorder}>
            <Button onClick={() => setOrdering(true)}>{text.reorder}</Button>
          </div>
        ) : null}
      </Head>
      <output className={ordered ? styles.said : styles.away}>
        {ordered ? <Notice intent="success">{text.ordered}</Notice> : null}
      </output>
      <ul className={styles.list}>
        {givenFirst(awards).map((award) => (
          <li key={award.id}>
            <AwardLine award={award} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Head({ children }: { children?: ReactNode }) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <div className={styles.head}>
      <Body1 className={styles.intro}>{text.intro}</Body1>
      <div className={styles.actions}>
        {children}
        <Button appearance="primary" icon={<AddRegular />} onClick={() => go('/settings/awards/new')}>
          {text.add}
        </Button>
      </div>
    </div>
  )
}
