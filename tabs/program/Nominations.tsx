import { Badge, Body1, Caption1, makeStyles, Subtitle1, Subtitle2, tokens } from '@fluentui/react-components'
import type { OwnedNomination } from '#core/contract/nominations.ts'
import type { Award, Cycle } from '#core/contract/programs.ts'
import { useCurrent } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { CardSkeletons, ErrorState } from '#tabs/design/States.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { messages } from '#tabs/program/messages.ts'
import { Ruling } from '#tabs/program/Ruling.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: 'clamp(12px, 3vw, 20px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1 },
  story: { whiteSpace: 'pre-wrap', margin: 0 },
  summary: {
    cursor: 'pointer',
    minBlockSize: '32px',
    alignContent: 'center',
    color: tokens.colorBrandForegroundLink,
  },
})

/** Everything nominated in a cycle, award by award, with the owner's ruling on what can't stand. */
export function Nominations({ cycle }: { cycle: Cycle }) {
  const styles = useStyles()
  const text = useText(messages)
  const { program } = useCurrent()
  const { data, error, refetch } = useOperation('cycleNominations', { params: { cycleId: cycle.id } })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  return (
    <section className={styles.section}>
      <Subtitle1 as="h2">{text.nominations}</Subtitle1>
      <Caption1 className={styles.quiet}>{text.hiddenAward}</Caption1>
      {data ? null : <CardSkeletons />}
      {data &&
        program?.awards
          .filter((award) => award.active)
          .map((award) => (
            <Group
              key={award.id}
              award={award}
              cycle={cycle}
              nominations={data.filter((one) => one.awardId === award.id)}
            />
          ))}
    </section>
  )
}

function Group({
  award,
  cycle,
  nominations,
}: {
  award: Award
  cycle: Cycle
  nominations: OwnedNomination[]
}) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <Medallion design={award.medallion} size={40} />
        <Subtitle2 as="h3">
          <bdi>{award.name}</bdi>
        </Subtitle2>
        <Caption1 className={styles.quiet}>
          {nominations.length === 0 ? text.noNominations : text.count(nominations.length)}
        </Caption1>
      </div>
      <ul className={styles.list}>
        {nominations.map((nomination) => (
          <Item key={nomination.id} nomination={nomination} ruling={cycle.status !== 'published'} />
        ))}
      </ul>
    </div>
  )
}

function Item({ nomination, ruling }: { nomination: OwnedNomination; ruling: boolean }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { nominees, nominator, status, story, submittedAt, ineligibleReason } = nomination
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Body1 className={styles.grow}>
          <strong>
            <PeopleNames people={nominees} />
          </strong>{' '}
          <Caption1 className={styles.quiet}>
            {nominator ? <bdi>{text.by(nominator.name)} · </bdi> : null}
            {formats.date(submittedAt)}
          </Caption1>
        </Body1>
        {status === 'submitted' ? null : (
          <Badge appearance="tint" color={status === 'ineligible' ? 'warning' : 'informative'}>
            {text[status]}
          </Badge>
        )}
      </div>
      {ineligibleReason === undefined ? null : (
        <Caption1 className={styles.quiet}>
          {text.because}: <bdi>{ineligibleReason}</bdi>
        </Caption1>
      )}
      <details>
        <summary className={styles.summary}>{text.showStory}</summary>
        <p className={styles.story} dir="auto">
          {story}
        </p>
      </details>
      {ruling && status !== 'withdrawn' ? <Ruling nomination={nomination} /> : null}
    </li>
  )
}
