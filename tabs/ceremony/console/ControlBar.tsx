import { Body1, Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import type { Attendance } from '#core/contract/live.ts'
import type { Person } from '#core/contract/people.ts'
import { MoreActions } from '#tabs/ceremony/console/MoreActions.tsx'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { Primary } from '#tabs/ceremony/console/Primary.tsx'
import { ToCheck } from '#tabs/ceremony/console/ToCheck.tsx'
import { TurnName } from '#tabs/ceremony/console/TurnName.tsx'
import { placeOf, turnAhead } from '#tabs/ceremony/console/turns.ts'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

/** The second click of a double click must not take the step after. */
const settleMs = 600

/** What has its own place on the console. */
const elsewhere: ReadonlySet<CeremonyCommand['kind']> = new Set(['take-over', 'share-note'])

const useStyles = makeStyles({
  bar: {
    // First in reading order, last to the eye: always at hand.
    order: 1,
    position: 'sticky',
    insetBlockEnd: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    // A low window, as at 400 % zoom, would be covered by it.
    '@media (max-height: 420px)': { position: 'static', order: 0 },
  },
  row: { display: 'flex', alignItems: 'stretch', columnGap: tokens.spacingHorizontalS },
  second: { color: tokens.colorNeutralForeground2 },
  lost: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, '&:empty': { display: 'none' } },
})

type ControlBarProps = {
  host: HostView
  audience: Attendance | undefined
  me: Person
  /** A command waits for its answer, or none can be sent. */
  busy: boolean
  /** A reveal is on its way to every screen's unveiling. */
  unveiling: boolean
  send: (command: CeremonyCommand) => void
}

/** The one obvious next action, and the few others behind a menu. */
export function ControlBar({ host, audience, me, busy, unveiling, send }: ControlBarProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { seq } = host.audience
  const settled = useSettled(seq)
  const { next, obstacle, controller } = host
  const mine = controller === undefined || controller.id === me.id
  const ready = settled && !busy && !unveiling
  const others = host.also.filter(({ kind }) => !elsewhere.has(kind))
  if (obstacle)
    return (
      <section className={styles.bar} aria-label={text.actions}>
        <Body1>{text.obstacles[obstacle]}</Body1>
        <ToCheck ceremonyId={host.audience.ceremonyId} />
      </section>
    )
  if (!next && host.also.length === 0) return null
  return (
    <section className={styles.bar} aria-label={text.actions}>
      <WhoControls host={host} audience={audience} me={me} />
      {mine ? (
        <>
          <Ahead host={host} />
          <div className={styles.row}>
            {next ? <Primary {...{ host, next, ready, unveiling, send }} /> : null}
            {others.length > 0 ? <MoreActions key={seq} {...{ host, audience, me, ready, send }} /> : null}
          </div>
          {next ? (
            <Caption1 className={styles.second}>
              {text.stepHints[next.step]} {text.key}
            </Caption1>
          ) : null}
        </>
      ) : (
        <TakeOver host={host} audience={audience} disabled={busy} send={send} />
      )}
    </section>
  )
}

function WhoControls({ host, audience, me }: Pick<ControlBarProps, 'host' | 'audience' | 'me'>) {
  const styles = useStyles()
  const text = useText(messages)
  const { controller, tookOverFrom } = host
  const isMe = controller?.id === me.id
  const who = () => {
    if (!controller) return text.nobodyControls
    return isMe ? text.youControl : text.controls(controller.name)
  }
  if (controller && !isMe && audience?.controllerLost)
    return (
      <output className={styles.lost}>
        <Caption1Strong>
          <bdi>{text.hostLost(controller.name)}</bdi>
        </Caption1Strong>
      </output>
    )
  return (
    <output className={styles.quiet}>
      <Caption1>
        <bdi>{who()}</bdi>
        {controller && tookOverFrom ? <bdi> {text.tookOver(controller.name, tookOverFrom.name)}</bdi> : null}
      </Caption1>
    </output>
  )
}

/** What comes next, by name. */
function Ahead({ host }: { host: HostView }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const ahead = turnAhead(host)
  if (!ahead) return null
  const { number, of } = placeOf(host.order, ahead.turn)
  return (
    <Caption1>
      {ahead.leads ? text.nextIs : text.afterIs}{' '}
      <strong>
        <TurnName turn={ahead.turn} />
      </strong>
      {number > 0 ? (
        <span className={styles.second}> · {text.place(formats.number(number), formats.number(of))}</span>
      ) : null}
    </Caption1>
  )
}

type TakeOverProps = Pick<ControlBarProps, 'host' | 'audience' | 'send'> & { disabled: boolean }

function TakeOver({ host, audience, disabled, send }: TakeOverProps) {
  const text = useText(messages)
  const { controller } = host
  if (!controller || !host.also.some(({ kind }) => kind === 'take-over')) return null
  const isLost = audience?.controllerLost ?? false
  return (
    <ConfirmButton
      label={text.takeOver}
      appearance={isLost ? 'primary' : 'secondary'}
      size={isLost ? 'large' : 'medium'}
      question={text.takeOverAsk}
      explanation={(isLost ? text.takeOverLostWhy : text.takeOverWhy)(controller.name)}
      confirm={text.takeOver}
      disabled={disabled}
      onConfirm={() => send({ kind: 'take-over' })}
    />
  )
}

/** Whether a state of the ceremony has been on the screen for long enough to be acted on. */
function useSettled(seq: number): boolean {
  const [settled, setSettled] = useState<number>()
  useEffect(() => {
    const timer = setTimeout(() => setSettled(seq), settleMs)
    return () => clearTimeout(timer)
  }, [seq])
  return settled === seq
}
