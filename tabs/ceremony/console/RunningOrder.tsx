import {
  Badge,
  Body1,
  Body1Strong,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import type { HostView, OrderedTurn } from '#core/contract/ceremony.ts'
import type { Attendance } from '#core/contract/live.ts'
import type { Given } from '#core/contract/scene.ts'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { SealedTurn } from '#tabs/ceremony/console/SealedTurn.tsx'
import { TurnName, useTurnName } from '#tabs/ceremony/console/TurnName.tsx'
import { turnKey } from '#tabs/ceremony/console/turns.ts'
import { messages as shared } from '#tabs/ceremony/messages.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
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
  summary: {
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  notes: { whiteSpace: 'pre-wrap' },
})

type RunningOrderProps = {
  order: HostView['order']
  given: readonly Given[]
  inRoom: Attendance['inRoom']
}

/** Everything in its order, what is behind us and what comes; winners still sealed are masked. */
export function RunningOrder({ order, given, inRoom }: RunningOrderProps) {
  const styles = useStyles()
  const text = useText(messages)
  if (order.length === 0) return null
  const open = new Set(given.map(({ award }) => award.id))
  return (
    <section className={styles.section} aria-label={text.order}>
      <Subtitle2 as="h2">{text.order}</Subtitle2>
      <ol className={styles.list}>
        {order.map((turn) => (
          <Turn
            key={turnKey(turn)}
            turn={turn}
            given={turn.kind === 'award' && open.has(turn.award.id)}
            inRoom={inRoom}
          />
        ))}
      </ol>
    </section>
  )
}

type TurnProps = { turn: OrderedTurn; given: boolean; inRoom: Attendance['inRoom'] }

function Turn({ turn, given, inRoom }: TurnProps) {
  const styles = useStyles()
  const text = useText(messages)
  const said = useText(shared)
  const { state, minutes, presenter } = turn
  const now = state === 'now'
  const notAwarded =
    state === 'given' && given && turn.kind === 'award' && turn.result?.kind === 'not-awarded'
  return (
    <li className={mergeClasses(styles.item, now && styles.now)} aria-current={now ? 'step' : undefined}>
      {turn.kind === 'award' ? <Medallion design={turn.award.medallion} size={40} /> : null}
      <div className={styles.words}>
        <Body1Strong>
          <TurnName turn={turn} />
        </Body1Strong>
        <span className={styles.line}>
          <Badge
            appearance={now ? 'filled' : 'tint'}
            color={now || state === 'next' ? 'brand' : state === 'skipped' ? 'warning' : 'informative'}
          >
            {notAwarded ? said.notAwarded : text.orderState[state]}
          </Badge>
          {turn.kind === 'award' && turn.finalists > 0 ? (
            <Caption1 className={styles.second}>{text.finalistCount(turn.finalists)}</Caption1>
          ) : null}
          {minutes === undefined ? null : (
            <Caption1 className={styles.second}>{text.minutes(minutes)}</Caption1>
          )}
        </span>
        {presenter ? (
          <Caption1 className={styles.second}>
            <bdi>{text.presents(presenter.name)}</bdi>
          </Caption1>
        ) : null}
        {turn.notes ? <Notes turn={turn} notes={turn.notes} /> : null}
        {turn.kind === 'award' && !notAwarded ? (
          <SealedTurn turn={turn} given={given} inRoom={inRoom} />
        ) : null}
      </div>
    </li>
  )
}

function Notes({ turn, notes }: { turn: OrderedTurn; notes: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const name = useTurnName()(turn)
  return (
    <details>
      <summary className={styles.summary} aria-label={text.notesOf(name)}>
        {text.notes}
      </summary>
      <Body1 className={styles.notes} dir="auto">
        {notes}
      </Body1>
    </details>
  )
}
