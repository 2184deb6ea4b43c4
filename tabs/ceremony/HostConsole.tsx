import { Badge, Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import type { Person } from '#core/contract/people.ts'
import { ApiProblem, type ProblemCode } from '#tabs/api/problem.ts'
import { ConnectionNote } from '#tabs/ceremony/ConnectionNote.tsx'
import { Controls } from '#tabs/ceremony/Controls.tsx'
import { Joining } from '#tabs/ceremony/Joining.tsx'
import { messages } from '#tabs/ceremony/messages.ts'
import { NextStep } from '#tabs/ceremony/NextStep.tsx'
import { RunningOrder } from '#tabs/ceremony/RunningOrder.tsx'
import { ShareToStage } from '#tabs/ceremony/ShareToStage.tsx'
import { FlyingReactions } from '#tabs/ceremony/stage/FlyingReactions.tsx'
import { StageView } from '#tabs/ceremony/stage/StageView.tsx'
import type { Moment } from '#tabs/live/unveil.ts'
import { type Ceremony, useCeremony, useMoment } from '#tabs/live/use-ceremony.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useProblemText } from '#tabs/text/use-problem-text.ts'

const useStyles = makeStyles({
  console: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingInline: 'clamp(10px, 3vw, 24px)',
    paddingBlockStart: tokens.spacingVerticalM,
    maxInlineSize: '640px',
    marginInline: 'auto',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  preview: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  frame: { aspectRatio: '16 / 10', borderRadius: tokens.borderRadiusXLarge, overflow: 'hidden' },
  caption: { color: tokens.colorNeutralForeground2 },
  note: { '&:empty': { display: 'none' } },
})

/** A host's side panel: where we are, what comes next, and one button for it. */
export function HostConsole({ ceremonyId, me }: { ceremonyId: string; me: Person }) {
  const ceremony = useCeremony(ceremonyId, 'host')
  const { view } = ceremony.state
  const host = view?.role === 'host' ? view : undefined
  const moment = useMoment(host?.audience, ceremony)
  if (!host || !moment) return <Joining state={ceremony.state} />
  return <Console ceremony={ceremony} host={host} moment={moment} me={me} />
}

type ConsoleProps = { ceremony: Ceremony; host: HostView; moment: Moment; me: Person }

function Console({ ceremony, host, moment, me }: ConsoleProps) {
  const styles = useStyles()
  const { send, note } = useOrders(ceremony)
  const { state } = ceremony
  const { audience, controller } = host
  const mine = controller === undefined || controller.id === me.id
  const busy = state.pending !== undefined
  return (
    <main className={styles.console}>
      <Head host={host} moment={moment} watching={state.watching} />
      <ConnectionNote connection={state.connection} />
      <Preview host={host} moment={moment} ceremony={ceremony} />
      <output className={styles.note}>{note}</output>
      <NextStep
        key={audience.seq}
        host={host}
        mine={mine}
        busy={busy}
        unveiling={moment.until !== undefined}
        send={send}
      />
      {moment.scene.kind === 'ended' && !host.next ? null : (
        <>
          <Controls host={host} me={me} busy={busy || moment.until !== undefined} send={send} />
          <ShareToStage ceremonyId={audience.ceremonyId} />
        </>
      )}
      <RunningOrder order={host.order} given={moment.given} />
    </main>
  )
}

function Head({ host, moment, watching }: { host: HostView; moment: Moment; watching: number | undefined }) {
  const styles = useStyles()
  const text = useText(messages)
  const { scene } = moment
  return (
    <header className={styles.head}>
      <Subtitle1 as="h1" id="page-title" tabIndex={-1}>
        <bdi>{host.audience.title}</bdi>
      </Subtitle1>
      <div className={styles.badges}>
        <output>
          <Badge appearance="filled" color={scene.kind === 'paused' ? 'warning' : 'brand'}>
            {text.scene[scene.kind]}
          </Badge>
        </output>
        {watching === undefined ? null : <Badge appearance="outline">{text.watching(watching)}</Badge>}
      </div>
    </header>
  )
}

function Preview({ host, moment, ceremony }: { host: HostView; moment: Moment; ceremony: Ceremony }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <figure className={styles.preview}>
      {/* A picture of what is described above; to screen readers it would be said twice. */}
      <div className={styles.frame} inert aria-hidden>
        <StageView view={host.audience} moment={moment} serverNow={ceremony.serverNow} layout="whole">
          <FlyingReactions onReactions={ceremony.onReactions} />
        </StageView>
      </div>
      <figcaption>
        <Caption1 className={styles.caption}>{text.preview}</Caption1>
      </figcaption>
    </figure>
  )
}

/** Sends commands, and says quietly when one came too late or couldn't be done. */
function useOrders({ send, state }: Ceremony) {
  const text = useText(messages)
  const say = useProblemText()
  const [refused, setRefused] = useState<ProblemCode>()
  const { view } = state
  const host = view?.role === 'host' ? view : undefined

  const order = async (command: CeremonyCommand) => {
    setRefused(undefined)
    const result = await send(command)
    if (!result.ok) setRefused(result.code)
  }
  const note = () => {
    if (!refused) return ''
    if (refused !== 'stale') return say(new ApiProblem(refused))
    return host?.controller ? text.movedOn(host.controller.name) : text.movedOnUnknown
  }
  return { send: (command: CeremonyCommand) => void order(command), note: note() }
}
