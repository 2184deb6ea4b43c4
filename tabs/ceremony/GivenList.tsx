import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { Given, StageEntry } from '#core/contract/scene.ts'
import { Congratulate } from '#tabs/ceremony/audience/Congratulate.tsx'
import type { Congratulations } from '#tabs/ceremony/audience/use-congratulations.ts'
import { messages } from '#tabs/ceremony/messages.ts'
import { messages as stageMessages } from '#tabs/ceremony/stage/messages.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  item: {
    display: 'flex',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  words: { display: 'flex', flexDirection: 'column', minInlineSize: 0, overflowWrap: 'anywhere' },
  award: { color: tokens.colorNeutralForeground2 },
  citation: { marginBlockStart: tokens.spacingVerticalXS, whiteSpace: 'pre-line' },
  nothing: { color: tokens.colorNeutralForeground2 },
})

type GivenListProps = {
  given: readonly Given[]
  /** Nothing more comes. */
  over: boolean
  /** Of whoever may congratulate. */
  congratulations: Congratulations | undefined
}

/** What has been given, newest first. */
export function GivenList({ given, over, congratulations }: GivenListProps) {
  const styles = useStyles()
  const text = useText(messages)
  const stageText = useText(stageMessages)
  if (given.length === 0)
    return <Caption1 className={styles.nothing}>{over ? text.nothing : text.nothingYet}</Caption1>
  return (
    <ul className={styles.list}>
      {given.toReversed().map(({ award, result }) => (
        <li key={award.id} className={styles.item}>
          <Medallion design={award.medallion} size={44} />
          <span className={styles.words}>
            <Body1Strong>
              {result.kind === 'winners' ? (
                <PeopleNames people={result.winners.flatMap((winner) => winner.nominees)} />
              ) : (
                text.notAwarded
              )}
            </Body1Strong>
            <Caption1 className={styles.award}>
              <bdi>{award.name}</bdi>
            </Caption1>
            {isAttempt(result) ? <Caption1 className={styles.award}>{stageText.attempt}</Caption1> : null}
            {result.kind === 'winners' ? <Citations winners={result.winners} /> : null}
            {congratulations ? (
              <Congratulate result={result} award={award.name} congratulations={congratulations} />
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

function isAttempt(result: Given['result']): boolean {
  return result.kind === 'winners' && result.winners.every(({ outcome }) => outcome === 'attempted')
}

/** Why, for who comes late or sat at the back: of several, each beside a name. */
function Citations({ winners }: { winners: readonly StageEntry[] }) {
  const styles = useStyles()
  return winners.map(({ nominees, citation }) =>
    citation === '' ? null : (
      <Caption1 key={nominees.map(({ id }) => id).join()} className={styles.citation}>
        {winners.length > 1 ? (
          <>
            <b>
              <PeopleNames people={nominees} />
            </b>
            {': '}
          </>
        ) : null}
        <bdi>{citation}</bdi>
      </Caption1>
    ),
  )
}
