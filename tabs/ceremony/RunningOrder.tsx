import {
  Badge,
  Body1Strong,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import type { Given, HostView, OrderedTurn, StageResult } from '#core/contract/ceremony.ts'
import { messages } from '#tabs/ceremony/messages.ts'
import { SealedWinner } from '#tabs/ceremony/SealedWinner.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
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
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  now: { border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}` },
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    minInlineSize: 0,
    flexGrow: 1,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  second: { color: tokens.colorNeutralForeground2 },
})

type RunningOrderProps = { order: HostView['order']; given: readonly Given[] }

/** Every award's turn, what is behind us and what comes; winners still sealed are masked. */
export function RunningOrder({ order, given }: RunningOrderProps) {
  const styles = useStyles()
  const text = useText(messages)
  if (order.length === 0) return null
  const open = new Set(given.map(({ award }) => award.id))
  return (
    <section className={styles.section} aria-label={text.order}>
      <Subtitle2 as="h2">{text.order}</Subtitle2>
      <ol className={styles.list}>
        {order.map((turn) =>
          turn.kind === 'award' ? (
            <Turn key={turn.segmentId} segment={turn} given={open.has(turn.award.id)} />
          ) : (
            <Between key={turn.kind === 'interlude' ? turn.id : turn.kind} turn={turn} />
          ),
        )}
      </ol>
    </section>
  )
}

type AwardTurn = Extract<OrderedTurn, { kind: 'award' }>

function Between({ turn }: { turn: Exclude<OrderedTurn, AwardTurn> }) {
  const styles = useStyles()
  const text = useText(messages)
  const now = turn.state === 'now'
  return (
    <li className={mergeClasses(styles.item, now && styles.now)} aria-current={now ? 'step' : undefined}>
      <div className={styles.words}>
        <Body1Strong>
          <bdi>{turn.kind === 'interlude' ? turn.title : text.scene[turn.kind]}</bdi>
        </Body1Strong>
        <Badge
          appearance={now ? 'filled' : 'tint'}
          color={now || turn.state === 'next' ? 'brand' : 'informative'}
        >
          {text.orderState[turn.state]}
        </Badge>
      </div>
    </li>
  )
}

function Turn({ segment, given }: { segment: AwardTurn; given: boolean }) {
  const styles = useStyles()
  const text = useText(messages)
  const { award, state, finalists, result } = segment
  const now = state === 'now'
  return (
    <li className={mergeClasses(styles.item, now && styles.now)} aria-current={now ? 'step' : undefined}>
      <Medallion design={award.medallion} size={40} />
      <div className={styles.words}>
        <Body1Strong>
          <bdi>{award.name}</bdi>
        </Body1Strong>
        <span className={styles.line}>
          <Badge
            appearance={now ? 'filled' : 'tint'}
            color={now || state === 'next' ? 'brand' : 'informative'}
          >
            {text.orderState[state]}
          </Badge>
          {finalists > 0 ? (
            <Caption1 className={styles.second}>{text.finalistCount(finalists)}</Caption1>
          ) : null}
        </span>
        {given ? (
          <Result result={result} />
        ) : (
          <SealedWinner award={award.name}>
            <Result result={result} />
          </SealedWinner>
        )}
      </div>
    </li>
  )
}

function Result({ result }: { result: StageResult | undefined }) {
  const text = useText(messages)
  if (!result) return text.byVote
  if (result.kind === 'not-awarded') return text.notAwarded
  return (
    <span>
      <PeopleNames people={result.winners.flatMap((winner) => winner.nominees)} />
    </span>
  )
}
