import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { AuditTrail as Trail } from '#core/contract/judging.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { useCurrent } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Card } from '#tabs/design/Card.tsx'
import { Notice } from '#tabs/design/Notice.tsx'
import { CardSkeletons, ErrorState } from '#tabs/design/States.tsx'
import { messages } from '#tabs/program/records/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(28px, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
  number: { color: tokens.colorNeutralForeground2, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  what: { display: 'flex', flexDirection: 'column', minInlineSize: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  seal: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  more: { alignSelf: 'start' },
})

const atOnce = 50

/** What happened in a cycle, when and by whom, newest first, with the seal of its chain (rule J7). */
export function AuditTrail({ cycle }: { cycle: Cycle }) {
  const text = useText(messages)
  const { data, error, refetch } = useOperation('audit', { params: { cycleId: cycle.id } })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <CardSkeletons count={1} />
  return (
    <Card title={text.audit}>
      <Seal trail={data} />
      <Entries entries={data.entries} />
    </Card>
  )
}

function Seal({ trail: { head, holds } }: { trail: Trail }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  return (
    <>
      <Notice intent={holds ? 'success' : 'warning'}>
        {holds ? text.holds(formats.number(head.seq)) : text.broken}
      </Notice>
      <Caption1 className={styles.quiet}>
        {text.seal}:{' '}
        <span className={styles.seal} dir="ltr">
          {head.hash}
        </span>
      </Caption1>
    </>
  )
}

function Entries({ entries }: Pick<Trail, 'entries'>) {
  const styles = useStyles()
  const text = useText(messages)
  const [shown, setShown] = useState(atOnce)
  const more = entries.length - shown
  return (
    <>
      <ol className={styles.list} reversed>
        {entries
          .toReversed()
          .slice(0, shown)
          .map((entry) => (
            <Entry key={entry.seq} entry={entry} />
          ))}
      </ol>
      {more > 0 ? (
        <Button className={styles.more} onClick={() => setShown(shown + atOnce)}>
          {text.earlier(Math.min(more, atOnce))}
        </Button>
      ) : null}
    </>
  )
}

function Entry({ entry: { seq, at, told } }: { entry: Trail['entries'][number] }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { awardOf } = useCurrent()
  const award = told?.awardId === undefined ? undefined : awardOf(told.awardId)?.name
  return (
    <li className={styles.entry}>
      <span className={styles.number}>{formats.number(seq)}</span>
      <span className={styles.what}>
        <Body1>{told ? text.happened[told.kind] : text.untold}</Body1>
        <Caption1 className={styles.quiet}>
          {told ? <bdi>{told.by?.name ?? text.byItself}</bdi> : null}
          {told ? ' · ' : null}
          {formats.dateTime(at)}
          {award === undefined ? null : (
            <>
              {' · '}
              <bdi>{award}</bdi>
            </>
          )}
          {told?.number === undefined ? null : ` · ${text.decision(formats.number(told.number))}`}
        </Caption1>
      </span>
    </li>
  )
}
