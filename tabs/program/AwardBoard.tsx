import { Button, Caption1, Checkbox, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { limits } from '#core/contract/limits.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { EmptyState } from '#tabs/design/States.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { type Choice, followRanking, type RankedAward, reasonNeed } from '#tabs/program/choices.ts'
import { messages } from '#tabs/program/messages.ts'
import { RankedLine } from '#tabs/program/RankedLine.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  board: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: 'clamp(14px, 3vw, 24px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '160px', minInlineSize: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  foot: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})

type AwardBoardProps = {
  cycleId: string
  ranked: RankedAward
  choice: Choice
  onChange: (choice: Choice) => void
}

/** One award: how its nominations rank, and what the owner chooses. */
export function AwardBoard({ cycleId, ranked, choice, onChange }: AwardBoardProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { award, judges, nominations, withheld } = ranked
  const scored = nominations.some(({ rank }) => rank !== undefined)
  return (
    <section className={styles.board} aria-labelledby={`board-${award.id}`}>
      <div className={styles.head}>
        <Medallion design={award.medallion} size={56} />
        <div className={styles.words}>
          <Subtitle2 as="h3" id={`board-${award.id}`}>
            <bdi>{award.name}</bdi>
          </Subtitle2>
          <Caption1 className={styles.quiet}>
            {judges.length === 0 ? text.noJudges : `${text.judgedBy} `}
            <PeopleNames people={judges} />
          </Caption1>
        </div>
        {scored && !withheld ? (
          <Button onClick={() => onChange(followRanking(choice, nominations))}>{text.follow}</Button>
        ) : null}
      </div>
      {withheld ? (
        <EmptyState title={text.withheld} text={text.withheldText} />
      ) : (
        <>
          {nominations.length === 0 ? (
            <Caption1 className={styles.quiet}>{text.noNominations}</Caption1>
          ) : null}
          <ul className={styles.list}>
            {nominations.map((nomination) => (
              <RankedLine
                key={nomination.id}
                cycleId={cycleId}
                award={award}
                nomination={nomination}
                choice={choice}
                onChange={onChange}
              />
            ))}
          </ul>
          <Outcome ranked={ranked} choice={choice} onChange={onChange} />
        </>
      )}
    </section>
  )
}

function Outcome({ ranked, choice, onChange }: Omit<AwardBoardProps, 'cycleId'>) {
  const styles = useStyles()
  const text = useText(messages)
  const need = reasonNeed(choice, ranked.nominations)
  const shown = need !== undefined || choice.reason !== ''
  return (
    <div className={styles.foot}>
      <Checkbox
        label={text.notAwarded}
        checked={choice.notAwarded}
        onChange={(_, { checked }) => onChange({ ...choice, notAwarded: checked === true })}
      />
      {shown ? (
        <CountedTextarea
          label={text.reason}
          hint={need ? text.reasonHints[need] : text.reasonOptional}
          value={choice.reason}
          onChange={(reason) => onChange({ ...choice, reason })}
          min={limits.reason.min}
          max={limits.reason.max}
          rows={2}
          required={need !== undefined}
        />
      ) : null}
    </div>
  )
}
