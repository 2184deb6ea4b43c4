import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { HeartFilled, HeartRegular } from '@fluentui/react-icons/svg/heart'
import type { StageResult } from '#core/contract/scene.ts'
import { messages } from '#tabs/ceremony/audience/messages.ts'
import type { Congratulation, Congratulations } from '#tabs/ceremony/audience/use-congratulations.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useProblemText } from '#tabs/text/use-problem-text.ts'

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: tokens.spacingVerticalXXS },
  // Its heart stands under the text above it.
  button: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  // The happiest state: nothing to press any more, and nothing to look switched off.
  done: {
    color: tokens.colorBrandForeground1,
    cursor: 'default',
    ':hover': { color: tokens.colorBrandForeground1, backgroundColor: 'transparent', cursor: 'default' },
    ':hover:active': {
      color: tokens.colorBrandForeground1,
      backgroundColor: 'transparent',
      cursor: 'default',
    },
  },
  said: { color: tokens.colorNeutralForeground2, ':empty': { display: 'none' } },
})

type CongratulateProps = { result: StageResult; award: string; congratulations: Congratulations }

/** One press that congratulates everybody who won an award, but oneself; it is found on the wall afterwards. */
export function Congratulate({ result, award, congratulations }: CongratulateProps) {
  const styles = useStyles()
  const text = useText(messages)
  const explain = useProblemText()
  const { me, isOnWall, of, congratulate } = congratulations
  const items = itemsOf(result, me)
  if (items.length === 0) return null
  const state = together(items.map(of))
  const isDone = state.kind === 'done'
  return (
    <div className={styles.place}>
      <Button
        className={mergeClasses(styles.button, isDone && styles.done)}
        size="small"
        appearance="subtle"
        icon={isDone ? <HeartFilled /> : <HeartRegular />}
        disabledFocusable={state.kind === 'sending'}
        aria-disabled={isDone || undefined}
        aria-label={`${isDone ? text.congratulated : text.congratulate}: ${award}`}
        onClick={() => void Promise.all(items.map(congratulate))}
      >
        {isDone ? text.congratulated : text.congratulate}
      </Button>
      <output className={styles.said}>
        {isDone ? <Caption1>{isOnWall ? text.onWall : text.onWallSoon}</Caption1> : null}
        {state.kind === 'failed' ? <Caption1>{explain(state.problem)}</Caption1> : null}
      </output>
    </div>
  )
}

/** Where the wall has or will have those who won; nobody congratulates themselves. */
function itemsOf(result: StageResult, me: string): string[] {
  if (result.kind !== 'winners') return []
  return result.winners.flatMap(({ itemId, nominees }) =>
    itemId === undefined || nominees.some(({ id }) => id === me) ? [] : itemId,
  )
}

/** Of several at once: what is still to be done, or went wrong, comes before what is done. */
function together(states: Congratulation[]): Congratulation {
  const first = (kind: Congratulation['kind']) => states.find((state) => state.kind === kind)
  return first('sending') ?? first('failed') ?? first('ready') ?? { kind: 'done' }
}
