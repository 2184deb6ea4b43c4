import { Badge, Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useId, useRef } from 'react'
import type { Batch as Known } from '#core/contract/messages.ts'
import { BatchBar } from '#tabs/ceremony/sending/BatchBar.tsx'
import { batchName } from '#tabs/ceremony/sending/batch-name.ts'
import { messages, type Texts } from '#tabs/ceremony/sending/messages.ts'
import { tallyOf, totalOf } from '#tabs/ceremony/sending/tally.ts'
import { timeLeft, whenOf } from '#tabs/ceremony/sending/times.ts'
import { useStopping } from '#tabs/ceremony/sending/use-stopping.ts'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import type { Formats } from '#tabs/text/formats.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  batch: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    ':first-child': { paddingBlockStart: 0, borderBlockStartStyle: 'none' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalM },
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    rowGap: tokens.spacingVerticalXS,
    flex: '1 1 180px',
    minInlineSize: 0,
  },
  name: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  standing: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  figures: { fontVariantNumeric: 'tabular-nums' },
})

const tints = {
  writing: 'informative',
  sending: 'brand',
  held: 'informative',
  stopped: 'warning',
  done: 'success',
} as const

type BatchProps = { cycleId: string; batch: Known; now: number; onSaid: (said: string) => void }

/** One thing that Laurels says, to however many: how far it is, and *Stop* or *Go on* (rule S6). */
export function Batch({ cycleId, batch, now, onSaid }: BatchProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const heading = useId()
  return (
    <li className={styles.batch}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Body1Strong as="h3" id={heading} className={styles.name}>
            {batchName(batch, text)}
          </Body1Strong>
          {batch.ceremony === undefined ? null : (
            <Caption1 className={styles.quiet}>
              <bdi>{batch.ceremony}</bdi>
            </Caption1>
          )}
        </div>
        <Controls cycleId={cycleId} batch={batch} onSaid={onSaid} />
      </div>
      <div className={styles.standing}>
        <Badge appearance="tint" size="large" color={tints[batch.state]}>
          {text.batchStates[batch.state]}
        </Badge>
        <Body1 className={styles.figures}>
          {[progressOf(batch, text, formats), leftOf(batch, now, text, formats)].filter(Boolean).join(' · ')}
        </Body1>
      </div>
      <BatchBar batch={batch} named={heading} says={progressOf(batch, text, formats)} />
      <More batch={batch} now={now} />
    </li>
  )
}

/** Who stopped it, or why it waits. */
function More({ batch: { state, stopped }, now }: { batch: Known; now: number }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  if (state === 'stopped' && stopped)
    return (
      <Caption1 className={styles.quiet}>
        <bdi>{text.stoppedBy(stopped.by.name, whenOf(stopped.at, now, formats))}</bdi>
      </Caption1>
    )
  return state === 'held' ? <Caption1 className={styles.quiet}>{text.heldWhy}</Caption1> : null
}

function Controls({ cycleId, batch, onSaid }: Omit<BatchProps, 'now'>) {
  const text = useText(messages)
  const formats = useFormats()
  const name = [batchName(batch, text), batch.ceremony].filter(Boolean).join(', ')
  const isStopped = batch.state === 'stopped'
  const { change, pending, problem } = useStopping(cycleId, batch.id, (stopped) =>
    onSaid(stopped ? text.nowStopped(name) : text.nowGoingOn(name)),
  )
  const { ref, press } = useFocusOnOther(isStopped, pending)
  if (batch.state === 'done') return null
  const { way } = tallyOf(batch)
  return (
    <>
      <div ref={ref}>
        {isStopped ? (
          <Button
            appearance="primary"
            aria-label={text.goOnWith(name)}
            disabledFocusable={pending}
            onClick={() => press(() => change('goOn'))}
          >
            {text.goOn}
          </Button>
        ) : (
          <ConfirmButton
            label={text.stop}
            about={text.stopIt(name)}
            question={text.stopAsk}
            explanation={text.stopWhy(formats.number(way))}
            confirm={text.stopYes}
            disabled={pending}
            onConfirm={() => press(() => change('stopBatch'))}
          />
        )}
      </div>
      <ProblemBar problem={problem} />
    </>
  )
}

/** The button that was pressed makes way for the other one, which then has the focus. */
function useFocusOnOther(isStopped: boolean, pending: boolean) {
  const ref = useRef<HTMLDivElement>(null)
  const pressed = useRef<boolean>(undefined)
  useEffect(() => {
    if (pressed.current === undefined || pending) return
    ref.current?.querySelector('button')?.focus()
    if (pressed.current !== isStopped) pressed.current = undefined
  }, [isStopped, pending])
  function press(act: () => void) {
    pressed.current = isStopped
    act()
  }
  return { ref, press }
}

function progressOf(batch: Known, text: Texts, formats: Formats): string {
  const say = batch.state === 'writing' ? text.writingProgress : text.progress
  return say(formats.number(batch.counts.sent), formats.number(totalOf(batch)))
}

function leftOf({ state, endsAt }: Known, now: number, text: Texts, formats: Formats): string | undefined {
  if (state !== 'sending' || endsAt === undefined) return undefined
  const left = timeLeft(endsAt - now, formats)
  return left === undefined ? text.almost : text.left(left)
}
