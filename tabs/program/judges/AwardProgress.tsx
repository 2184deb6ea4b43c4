import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { Bars } from '#tabs/design/chart/Bars.tsx'
import { ChartWithTable } from '#tabs/design/chart/ChartWithTable.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import type { RankedAward } from '#tabs/program/choices.ts'
import { messages } from '#tabs/program/judges/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: 'clamp(12px, 3vw, 20px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** An award's judges, how far each is, and what is missing for a fair result. */
export function AwardProgress({ ranked }: { ranked: RankedAward }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { award, progress, nominations, short } = ranked
  const of = (ids: readonly string[]) => nominations.filter(({ id }) => ids.includes(id))
  const below = nominations.filter(({ belowQuorum }) => belowQuorum)
  const bars = progress.map(({ judge, assigned, answered }) => ({
    name: judge.name,
    value: assigned === 0 ? 0 : answered / assigned,
    says: text.answeredOf(formats.number(answered), formats.number(assigned)),
  }))
  const rows = progress.map(({ judge, assigned, answered, recused }) => [
    judge.name,
    ...[assigned, answered, assigned - answered, recused].map(formats.number),
  ])
  return (
    <section className={styles.card} aria-label={award.name}>
      <ChartWithTable
        title={award.name}
        table={{ columns: [text.judge, text.assigned, text.answered, text.left, text.recused], rows }}
      >
        {progress.length === 0 ? (
          <Caption1 className={styles.quiet}>{text.noJudges}</Caption1>
        ) : (
          <Bars
            label={formats.list(bars.map(({ name, says }) => text.said(name, says)))}
            bars={bars}
            to={1}
          />
        )}
      </ChartWithTable>
      {short.length > 0 ? (
        <Caption1>
          {text.short(award.judgesEach ?? progress.length)}{' '}
          <PeopleNames people={of(short).flatMap(({ nominees }) => nominees)} />
        </Caption1>
      ) : null}
      {below.length > 0 ? (
        <Caption1>
          {text.below(award.quorum)} <PeopleNames people={below.flatMap(({ nominees }) => nominees)} />
        </Caption1>
      ) : null}
    </section>
  )
}
