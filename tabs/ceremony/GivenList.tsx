import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
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
            {result.kind === 'winners' ? <Reasons winners={result.winners} /> : null}
            {congratulations ? (
              <Congratulate result={result} award={award.name} congratulations={congratulations} />
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Why, for who comes late or sat at the back, and whose was a brave attempt: of several, each beside a name. */
function Reasons({ winners }: { winners: readonly StageEntry[] }) {
  const styles = useStyles()
  const text = useText(stageMessages)
  return winners.map(({ nominees, citation, outcome }) => {
    const attempt = outcome === 'attempted' ? text.attempt : undefined
    const key = nominees.map(({ id }) => id).join()
    if (winners.length === 1)
      return (
        <Fragment key={key}>
          {attempt ? <Caption1 className={styles.award}>{attempt}</Caption1> : null}
          {citation === '' ? null : (
            <Caption1 className={styles.citation}>
              <bdi>{citation}</bdi>
            </Caption1>
          )}
        </Fragment>
      )
    if (!attempt && citation === '') return null
    return (
      <Caption1 key={key} className={styles.citation}>
        <b>
          <PeopleNames people={nominees} />
        </b>
        {attempt ? ` · ${attempt}` : null}
        {citation === '' ? null : ': '}
        <bdi>{citation}</bdi>
      </Caption1>
    )
  })
}
