import { Badge, Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { OwnedNomination } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { messages } from '#tabs/program/nominations/messages.ts'
import { Ruling } from '#tabs/program/nominations/Ruling.tsx'
import { Story } from '#tabs/program/Story.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
    ':not(:first-child)': {
      borderBlockStartWidth: tokens.strokeWidthThin,
      borderBlockStartStyle: 'solid',
      borderBlockStartColor: tokens.colorNeutralStroke2,
    },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '160px', minInlineSize: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type NominationItemProps = { nomination: OwnedNomination; award: Award | undefined; ruling: boolean }

/** One nomination as an owner finds it: for whom, by whom, where it stands, and the ruling on it. */
export function NominationItem({ nomination, award, ruling }: NominationItemProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { id, cycleId, nominees, nominator, status, story, submittedAt, ineligibleReason, late } = nomination
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        {award ? <Medallion design={award.medallion} size={32} /> : null}
        <div className={styles.words}>
          <Body1>
            <strong>
              <PeopleNames people={nominees} />
            </strong>
          </Body1>
          <Caption1 className={styles.quiet}>
            <bdi>{award?.name}</bdi> · <bdi>{nominator ? text.by(nominator.name) : text.byHidden}</bdi> ·{' '}
            {formats.date(submittedAt)}
          </Caption1>
        </div>
        {late === undefined ? null : <Badge appearance="outline">{text.late[late]}</Badge>}
        {status === 'submitted' ? null : (
          <Badge appearance="tint" color={status === 'ineligible' ? 'warning' : 'informative'}>
            {text.status[status]}
          </Badge>
        )}
      </div>
      {ineligibleReason === undefined ? null : (
        <Caption1 className={styles.quiet}>
          {text.because}: <bdi>{ineligibleReason}</bdi>
        </Caption1>
      )}
      <Story cycleId={cycleId} nominationId={id} story={story} />
      {ruling && status !== 'withdrawn' ? <Ruling nomination={nomination} /> : null}
    </li>
  )
}
