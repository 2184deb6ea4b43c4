import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowStepBackRegular } from '@fluentui/react-icons/svg/arrow-step-back'
import { PauseRegular } from '@fluentui/react-icons/svg/pause'
import { StopRegular } from '@fluentui/react-icons/svg/stop'
import type { CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import type { Person } from '#core/contract/people.ts'
import { messages } from '#tabs/ceremony/messages.ts'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { useDirection, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  controls: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  who: { color: tokens.colorNeutralForeground2 },
  mirrored: { transform: 'scaleX(-1)' },
})

type ControlsProps = { host: HostView; me: Person; busy: boolean; send: (command: CeremonyCommand) => void }

/** What a host can do besides the next step: back, pause, end; or take over from another host. */
export function Controls({ host, me, busy, send }: ControlsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const mirrored = useDirection() === 'rtl' ? styles.mirrored : ''
  const { controller, tookOverFrom, also } = host
  const can = (kind: CeremonyCommand['kind']) => also.some((command) => command.kind === kind)
  const mine = controller === undefined || controller.id === me.id
  return (
    <section className={styles.controls} aria-label={who(host, me, text)}>
      <output className={styles.who}>
        <bdi>{who(host, me, text)}</bdi>
        {controller && tookOverFrom ? <bdi> {text.tookOver(controller.name, tookOverFrom.name)}</bdi> : null}
      </output>
      {mine ? (
        <div className={styles.row}>
          {can('back') ? (
            <Button
              icon={<ArrowStepBackRegular className={mirrored} />}
              disabledFocusable={busy}
              onClick={() => send({ kind: 'back' })}
            >
              {text.stepBack}
            </Button>
          ) : null}
          {can('pause') ? (
            <Button icon={<PauseRegular />} disabledFocusable={busy} onClick={() => send({ kind: 'pause' })}>
              {text.pause}
            </Button>
          ) : null}
          <End host={host} busy={busy} send={send} />
        </div>
      ) : null}
      {!mine && can('take-over') ? (
        <div className={styles.row}>
          <ConfirmButton
            label={text.takeOver}
            question={text.takeOverAsk}
            explanation={text.takeOverWhy(controller.name)}
            confirm={text.takeOver}
            disabled={busy}
            onConfirm={() => send({ kind: 'take-over' })}
          />
        </div>
      ) : null}
    </section>
  )
}

function End({ host, busy, send }: Omit<ControlsProps, 'me'>) {
  const text = useText(messages)
  const end = host.also.find((command) => command.kind === 'end')
  if (end === undefined) return null
  const sealed = host.order.filter(({ kind }) => kind === 'award').length - host.audience.given.length
  return (
    <ConfirmButton
      label={text.end}
      icon={<StopRegular />}
      question={end.early ? text.endEarlyAsk : text.endAsk}
      explanation={end.early ? text.endEarlyWhy(sealed) : text.endWhy}
      confirm={end.early ? text.endEarlyYes : text.end}
      disabled={busy}
      onConfirm={() => send(end)}
    />
  )
}

function who({ controller }: HostView, me: Person, text: (typeof messages)['en']): string {
  if (!controller) return text.nobodyControls
  return controller.id === me.id ? text.youControl : text.controls(controller.name)
}
