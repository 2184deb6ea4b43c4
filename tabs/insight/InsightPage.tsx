import { Field, makeStyles, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useCurrent, useMe } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { Departments, Modes, NotYet, Outcomes } from '#tabs/insight/Groups.tsx'
import { Leaders } from '#tabs/insight/Leaders.tsx'
import { messages } from '#tabs/insight/messages.ts'
import { OverTime } from '#tabs/insight/OverTime.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({ period: { maxInlineSize: '260px' } })

const periods = [3, 6, 12, 24]

/** Whom a program reaches, in numbers, for its owners. */
export default function InsightPage() {
  const text = useText(messages)
  const me = useMe()
  const { program, pending, problem, retry } = useCurrent()
  return (
    <Page title={text.title} intro={text.intro} wide>
      {problem ? <ErrorState error={problem} retry={retry} /> : null}
      {(pending || !me) && !problem ? <CardSkeletons /> : null}
      {me && !me.owner ? <EmptyState title={text.notOwner} text={text.notOwnerText} /> : null}
      {me?.owner && program ? <Period programId={program.id} /> : null}
    </Page>
  )
}

function Period({ programId }: { programId: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const [months, setMonths] = useState(12)
  const { data, error, refetch } = useOperation('insight', { params: { programId }, query: { months } })
  return (
    <>
      <Field label={text.period} className={styles.period}>
        <Select value={String(months)} onChange={(_, { value }) => setMonths(Number(value))}>
          {periods.map((count) => (
            <option key={count} value={count}>
              {text.months(count)}
            </option>
          ))}
        </Select>
      </Field>
      {error && !data ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <CardSkeletons /> : null}
      {data ? (
        <>
          {data.partial ? <Notice>{text.partial}</Notice> : null}
          <OverTime insight={data} />
          <NotYet insight={data} />
          <Departments insight={data} />
          <Modes insight={data} />
          <Outcomes insight={data} />
          <Leaders insight={data} programId={programId} />
        </>
      ) : null}
    </>
  )
}
