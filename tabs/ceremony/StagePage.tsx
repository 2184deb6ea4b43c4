import { makeStyles } from '@fluentui/react-components'
import { useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { ErrorCode } from '#core/contract/errors.ts'
import { isRehearsal, planOf } from '#core/contract/rehearsal-id.ts'
import { readTicket } from '#core/contract/ticket-text.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { messages as audienceMessages } from '#tabs/ceremony/audience/messages.ts'
import { messages as panelMessages } from '#tabs/ceremony/messages.ts'
import { useNextRehearsal } from '#tabs/ceremony/rehearsal/use-rehearsal.ts'
import { StageSound } from '#tabs/ceremony/sound/StageSound.tsx'
import { Announcer } from '#tabs/ceremony/stage/Announcer.tsx'
import { Backdrop } from '#tabs/ceremony/stage/Backdrop.tsx'
import { FlyingReactions } from '#tabs/ceremony/stage/FlyingReactions.tsx'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { stage, stageTokens } from '#tabs/ceremony/stage/palette.ts'
import { StageView } from '#tabs/ceremony/stage/StageView.tsx'
import { useDelayed } from '#tabs/ceremony/use-delayed.ts'
import { audienceOf } from '#tabs/live/newest-view.ts'
import { linkByTicket } from '#tabs/live/ticket-link.ts'
import { type Ceremony, useCeremony, useLink, useMoment } from '#tabs/live/use-ceremony.ts'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useProblemText } from '#tabs/text/use-problem-text.ts'

const useStyles = makeStyles({
  house: { position: 'fixed', inset: 0, overflow: 'hidden', backgroundColor: stage.ground, color: stage.ink },
  center: {
    position: 'absolute',
    inset: 0,
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: '0.8em',
    padding: '2em',
    fontSize: 'clamp(14px, 2.2vmin, 32px)',
    color: stage.soft,
  },
  title: {
    margin: 0,
    fontFamily: 'Georgia, "Times New Roman", serif',
    fontWeight: 400,
    fontSize: '2.2em',
    color: stage.ink,
  },
  note: {
    position: 'absolute',
    insetBlockEnd: '10px',
    insetInlineEnd: '14px',
    fontSize: 'clamp(11px, 1.7vmin, 22px)',
    color: stage.soft,
  },
})

/** The meeting's shared stage: always the audience's view, whoever's token it runs under (rule C4). */
export default function StagePage() {
  const [search] = useSearchParams()
  const ceremonyId = search.get('ceremony') ?? 'none'
  const [round, setRound] = useState(0)
  const again = useCallback(() => setRound((before) => before + 1), [])
  if (!isRehearsal(ceremonyId)) return <OwnStage ceremonyId={ceremonyId} />
  return <RehearsedStage key={round} ceremonyId={ceremonyId} again={again} />
}

/**
 * A rehearsal's, for its hosts while it lasts. Whoever else is before it, and they afterwards, see the ceremony itself:
 * nobody has to share the stage again, and nobody is told that there is a rehearsal (rule C9).
 */
function RehearsedStage({ ceremonyId, again }: { ceremonyId: string; again: () => void }) {
  const ceremony = useCeremony(ceremonyId, 'stage')
  if (ceremony.state.refusal === undefined) return <Stage ceremony={ceremony} />
  return <AfterRehearsal ceremonyId={planOf(ceremonyId)} again={again} />
}

function AfterRehearsal({ ceremonyId, again }: { ceremonyId: string; again: () => void }) {
  useNextRehearsal(ceremonyId, again)
  return <OwnStage ceremonyId={ceremonyId} />
}

/**
 * A ceremony's own stage. Who has no sign-in to show, or one of another organization, sees it by the ticket in its
 * address, where there is one (rule C18).
 */
function OwnStage({ ceremonyId }: { ceremonyId: string }) {
  const ceremony = useCeremony(ceremonyId, 'stage')
  const { refusal } = ceremony.state
  const ticket = location.hash.slice(1)
  const isTheirs = readTicket(ticket)?.ceremonyId === ceremonyId
  if (isTheirs && (refusal === 'tenant_not_allowed' || refusal === 'unauthenticated'))
    return <StageByTicket key={ticket} ticket={ticket} ceremonyId={ceremonyId} />
  return <Stage ceremony={ceremony} />
}

function StageByTicket({ ticket, ceremonyId }: { ticket: string; ceremonyId: string }) {
  const ceremony = useLink(useMemo(() => linkByTicket(ticket, ceremonyId), [ticket, ceremonyId]))
  return <Stage ceremony={ceremony} />
}

function Stage({ ceremony }: { ceremony: Ceremony }) {
  const styles = useStyles()
  const text = useText(panelMessages)
  const { theme } = useTeams()
  const [search] = useSearchParams()
  const sound = search.get('sound') === 'on'
  const { state } = ceremony
  const view = state.view && audienceOf(state.view)
  const moment = useMoment(view, ceremony)
  return (
    <main className={styles.house} style={stageTokens(theme)}>
      {view && moment ? (
        <>
          <StageView view={view} moment={moment} serverNow={ceremony.serverNow} layout="whole">
            <FlyingReactions onReactions={ceremony.onReactions} />
          </StageView>
          <Announcer scene={moment.scene} title={view.title} />
          {sound ? <StageSound scene={moment.scene} serverNow={ceremony.serverNow} /> : null}
        </>
      ) : (
        <>
          <Backdrop mood="warm" act="" />
          <output className={styles.center}>
            {state.refusal === undefined ? text.connecting : <Closed code={state.refusal} />}
          </output>
        </>
      )}
      <Note connection={state.connection} />
    </main>
  )
}

/** What stands on a stage that doesn't open to this person. */
function Closed({ code }: { code: ErrorCode }) {
  const styles = useStyles()
  const words = useText(audienceMessages)
  const say = useProblemText()
  if (code !== 'tenant_not_allowed') return say(new ApiProblem(code))
  return (
    <>
      <h1 className={styles.title}>{words.membersOnly}</h1>
      {words.membersOnlyWhy}
    </>
  )
}

/** Says quietly that the stage may be behind; only once that has lasted. */
function Note({ connection }: { connection: string }) {
  const styles = useStyles()
  const text = useText(panelMessages)
  const stageText = useText(messages)
  const lost = useDelayed(connection === 'reconnecting', 1_500)
  const words = () => {
    if (connection === 'outdated') return text.outdated
    if (connection === 'polling') return text.polling
    return lost ? stageText.reconnecting : ''
  }
  return <output className={styles.note}>{words()}</output>
}
