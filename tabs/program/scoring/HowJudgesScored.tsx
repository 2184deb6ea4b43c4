import { Body1, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { DeliberationView } from '#core/contract/judging.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { CardSkeletons, ErrorState } from '#tabs/design/States.tsx'
import type { RankedAward } from '#tabs/program/choices.ts'
import { ByCriterion } from '#tabs/program/scoring/ByCriterion.tsx'
import { ByJudge } from '#tabs/program/scoring/ByJudge.tsx'
import { JudgesCompared } from '#tabs/program/scoring/JudgesCompared.tsx'
import { messages } from '#tabs/program/scoring/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    minBlockSize: '32px',
    alignContent: 'center',
    color: tokens.colorBrandForegroundLink,
  },
  charts: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  one: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minInlineSize: 0 },
  // As wide as there is room, not as the longest name in it.
  field: {
    inlineSize: '100%',
    maxInlineSize: '420px',
    minInlineSize: 0,
    '& span, & select': { minWidth: 0, textOverflow: 'ellipsis' },
  },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
})

/** How an award's scores spread, by criterion and by judge; asked for only when somebody wants to know. */
export function HowJudgesScored({ cycleId, ranked }: { cycleId: string; ranked: RankedAward }) {
  const styles = useStyles()
  const text = useText(messages)
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{text.title}</summary>
      {open ? <Charts cycleId={cycleId} ranked={ranked} /> : null}
    </details>
  )
}

function Charts({ cycleId, ranked }: { cycleId: string; ranked: RankedAward }) {
  const styles = useStyles()
  const text = useText(messages)
  const params = { cycleId, awardId: ranked.award.id }
  const { data, error, refetch } = useOperation('deliberation', { params })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <CardSkeletons count={1} />
  return (
    <div className={styles.charts}>
      <JudgesCompared view={data} />
      <OneNomination view={data} order={ranked.nominations.map(({ id }) => id)} />
      <Body1 className={styles.quiet}>{text.notesStay}</Body1>
    </div>
  )
}

/** One nomination's scores, chosen from all in the order of their ranks. */
function OneNomination({ view, order }: { view: DeliberationView; order: readonly string[] }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const [chosen, setChosen] = useState(order[0])
  const ranked = order.flatMap((id) => view.nominations.filter((one) => one.id === id))
  const one = ranked.find(({ id }) => id === chosen) ?? ranked[0]
  if (!one) return null
  return (
    <div className={styles.one}>
      <Field label={text.nomination} className={styles.field}>
        <Select value={one.id} onChange={(_, { value }) => setChosen(value)}>
          {ranked.map(({ id, nominees }) => (
            <option key={id} value={id}>
              {formats.list(nominees.map(({ name }) => name))}
            </option>
          ))}
        </Select>
      </Field>
      <ByJudge award={view.award} answers={one.answers} />
      <ByCriterion award={view.award} distribution={one.distribution} />
    </div>
  )
}
