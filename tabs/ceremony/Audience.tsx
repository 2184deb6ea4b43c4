import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { useMe } from '#tabs/api/current.ts'
import { ConnectionNote } from '#tabs/ceremony/ConnectionNote.tsx'
import { GivenList } from '#tabs/ceremony/GivenList.tsx'
import { Joining } from '#tabs/ceremony/Joining.tsx'
import { messages } from '#tabs/ceremony/messages.ts'
import { ReactionBar } from '#tabs/ceremony/ReactionBar.tsx'
import { Announcer } from '#tabs/ceremony/stage/Announcer.tsx'
import { FlyingReactions } from '#tabs/ceremony/stage/FlyingReactions.tsx'
import { StageView } from '#tabs/ceremony/stage/StageView.tsx'
import { audienceOf } from '#tabs/live/newest-view.ts'
import { useCeremony, useMoment } from '#tabs/live/use-ceremony.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: 'clamp(8px, 3vw, 24px)',
    maxInlineSize: '860px',
    marginInline: 'auto',
    boxSizing: 'border-box',
  },
  given: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})

/** The same moment as on the stage, in small; reactions; and what has been given so far. */
export function Audience({ ceremonyId }: { ceremonyId: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const ceremony = useCeremony(ceremonyId, 'audience')
  const { state } = ceremony
  const guest = useMe()?.guest ?? true
  const view = state.view && audienceOf(state.view)
  const moment = useMoment(view, ceremony)
  if (!view || !moment) return <Joining state={state} />
  const begun = moment.scene.kind !== 'planned' && moment.scene.kind !== 'lobby'
  return (
    <main className={styles.panel}>
      <ConnectionNote connection={state.connection} />
      <StageView view={view} moment={moment} serverNow={ceremony.serverNow} layout="panel">
        <FlyingReactions onReactions={ceremony.onReactions} />
      </StageView>
      <Announcer scene={moment.scene} title={view.title} />
      {guest ? null : <ReactionBar react={ceremony.react} enabled={state.connection === 'live'} />}
      {begun && moment.scene.kind !== 'closing' ? (
        <section className={styles.given} aria-label={text.givenSoFar}>
          <Subtitle2 as="h2">{text.givenSoFar}</Subtitle2>
          <GivenList given={moment.given} />
        </section>
      ) : null}
    </main>
  )
}
