import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { RecordEntry } from '#core/contract/records.ts'
import { useMe } from '#tabs/api/current.ts'
import { Laurel } from '#tabs/design/Laurel.tsx'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { Keep } from '#tabs/record/Keep.tsx'
import { messages } from '#tabs/record/messages.ts'
import { TakeEverything } from '#tabs/record/TakeEverything.tsx'
import { useMyRecord } from '#tabs/record/use-my-record.ts'
import { Ways } from '#tabs/record/Ways.tsx'
import { Years } from '#tabs/record/Years.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalM },
  begin: { display: 'flex' },
  sign: { inlineSize: '88px', blockSize: '88px', color: tokens.colorBrandForeground1 },
})

/** Everything one was recognized for, and everyone one helped learn, year by year. */
export default function MyRecordPage() {
  const text = useText(messages)
  const record = useMyRecord()
  const content = () => {
    if (record.data) return <Whole entries={record.data} />
    if (record.isPending) return <CardSkeletons count={4} />
    return <ErrorState error={record.error} retry={() => void record.refetch()} />
  }
  return (
    <Page title={text.title} intro={text.intro}>
      {content()}
    </Page>
  )
}

function Whole({ entries }: { entries: RecordEntry[] }) {
  const styles = useStyles()
  if (entries.length === 0)
    return (
      <>
        <Empty />
        <TakeEverything />
      </>
    )
  return (
    <>
      <Ways entries={entries} />
      <div className={styles.begin}>
        <Tell />
      </div>
      <Years entries={entries} />
      <Keep entries={entries} />
      <TakeEverything />
    </>
  )
}

function Empty() {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <EmptyState
      title={text.emptyTitle}
      text={text.emptyText}
      picture={
        <svg viewBox="-22 -22 44 44" className={styles.sign} aria-hidden="true">
          <Laurel color="currentColor" />
        </svg>
      }
      action={
        <div className={styles.actions}>
          <Tell />
          <Button onClick={() => go('/commend')}>{text.commend}</Button>
        </div>
      }
    />
  )
}

function Tell() {
  const text = useText(messages)
  const me = useMe()
  const [, go] = useLocation()
  if (me?.guest !== false) return null
  return (
    <Button appearance="primary" onClick={() => go('/milestones/new')}>
      {text.tell}
    </Button>
  )
}
