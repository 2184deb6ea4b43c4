import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import type { Person } from '#core/contract/people.ts'
import { ApiProblem, type ProblemCode } from '#tabs/api/problem.ts'
import { ConnectionNote } from '#tabs/ceremony/ConnectionNote.tsx'
import { ControlBar } from '#tabs/ceremony/console/ControlBar.tsx'
import { Head } from '#tabs/ceremony/console/Head.tsx'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { NowOn } from '#tabs/ceremony/console/NowOn.tsx'
import { OwnVote } from '#tabs/ceremony/console/OwnVote.tsx'
import { RunningOrder } from '#tabs/ceremony/console/RunningOrder.tsx'
import { ToCheck } from '#tabs/ceremony/console/ToCheck.tsx'
import { Tools } from '#tabs/ceremony/console/Tools.tsx'
import { RehearsalBar } from '#tabs/ceremony/rehearsal/RehearsalBar.tsx'
import { RehearseButton } from '#tabs/ceremony/rehearsal/RehearseButton.tsx'
import { FlyingReactions } from '#tabs/ceremony/stage/FlyingReactions.tsx'
import { StageView } from '#tabs/ceremony/stage/StageView.tsx'
import { TextLink } from '#tabs/design/TextLink.tsx'
import type { Moment } from '#tabs/live/unveil.ts'
import type { Ceremony } from '#tabs/live/use-ceremony.ts'
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
  preview: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  frame: { aspectRatio: '16 / 10', borderRadius: tokens.borderRadiusXLarge, overflow: 'hidden' },
  caption: { color: tokens.colorNeutralForeground2 },
  note: { '&:empty': { display: 'none' } },
})

type ConsoleProps = { ceremony: Ceremony; host: HostView; moment: Moment; me: Person }

/** What a host has before them while it goes on. */
export function Console({ ceremony, host, moment, me }: ConsoleProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { send, note, shut } = useOrders(ceremony)
  const { state } = ceremony
  const { audience } = state
  const { ceremonyId, rehearsal } = host.audience
  return (
    <main className={styles.console}>
      <Head host={host} moment={moment} audience={audience} serverNow={ceremony.serverNow} />
      {rehearsal ? <RehearsalBar ceremonyId={ceremonyId} /> : null}
      <ConnectionNote connection={state.connection} polling={text.pollingHost} />
      <output className={styles.note}>{note}</output>
      {shut ? <ToCheck ceremonyId={ceremonyId} /> : null}
      <ControlBar
        host={host}
        audience={audience}
        me={me}
        busy={state.pending !== undefined || state.connection === 'polling'}
        unveiling={moment.until !== undefined}
        send={send}
      />
      {moment.scene.kind === 'planned' && !rehearsal ? <Before ceremonyId={ceremonyId} /> : null}
      <NowOn host={host} moment={moment} audience={audience} serverNow={ceremony.serverNow} />
      {rehearsal ? null : <OwnVote ceremony={ceremony} scene={moment.scene} me={me.id} />}
      <Tools {...{ host, scene: moment.scene, audience, me, send }} />
      <Preview host={host} moment={moment} ceremony={ceremony} />
      <RunningOrder order={host.order} given={moment.given} inRoom={audience?.inRoom} />
    </main>
  )
}

/** What a host may want to do before the doors open. */
function Before({ ceremonyId }: { ceremonyId: string }) {
  const text = useText(messages)
  return (
    <>
      <TextLink to={`/ceremonies/${ceremonyId}/plan`}>{text.prepare}</TextLink>
      <RehearseButton ceremonyId={ceremonyId} />
    </>
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
  return {
    send: (command: CeremonyCommand) => void order(command),
    note: note(),
    /** The doors didn't open, and the check says what stands in the way. */
    shut: refused === 'cycle_not_decided' || refused === 'decision_incomplete',
  }
}
