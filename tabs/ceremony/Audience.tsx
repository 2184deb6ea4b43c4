import { makeStyles, mergeClasses, Subtitle2, ToggleButton, tokens } from '@fluentui/react-components'
import { TextFontSizeRegular } from '@fluentui/react-icons/svg/text-font-size'
import { useMe } from '#tabs/api/current.ts'
import { CopyLink } from '#tabs/ceremony/audience/CopyLink.tsx'
import { messages as audienceMessages } from '#tabs/ceremony/audience/messages.ts'
import { useBallot } from '#tabs/ceremony/audience/use-ballot.ts'
import { useLargerText } from '#tabs/ceremony/audience/use-larger-text.ts'
import { VotePanel } from '#tabs/ceremony/audience/VotePanel.tsx'
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
  // Text in sizes of our own grows with the tokens it is set in.
  larger: {
    '--fontSizeBase200': '17px',
    '--fontSizeBase300': '20px',
    '--fontSizeBase400': '23px',
    '--lineHeightBase200': '23px',
    '--lineHeightBase300': '27px',
    '--lineHeightBase400': '30px',
  },
  given: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** The same moment as on the stage, in small; reactions; and what has been given so far. */
export function Audience({ ceremonyId }: { ceremonyId: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const words = useText(audienceMessages)
  const ceremony = useCeremony(ceremonyId, 'audience')
  const { state } = ceremony
  const me = useMe()
  const [larger, setLarger] = useLargerText(me?.person.id)
  const view = state.view && audienceOf(state.view)
  const moment = useMoment(view, ceremony)
  const ballot = useBallot(ceremony, moment?.scene)
  if (!view || !moment) return <Joining state={state} />
  const { scene } = moment
  const begun = scene.kind !== 'planned' && scene.kind !== 'lobby' && scene.kind !== 'cancelled'
  return (
    <main className={mergeClasses(styles.panel, larger && styles.larger)}>
      <ConnectionNote connection={state.connection} />
      <StageView
        view={view}
        moment={moment}
        serverNow={ceremony.serverNow}
        layout={larger ? 'large-panel' : 'panel'}
      >
        <FlyingReactions onReactions={ceremony.onReactions} />
      </StageView>
      <Announcer scene={scene} title={view.title} />
      {me && !me.guest ? <ReactionBar react={ceremony.react} enabled={state.connection === 'live'} /> : null}
      {me && !me.guest && scene.kind === 'voting' && ballot ? (
        <VotePanel scene={scene} me={me.person.id} own={ballot} />
      ) : null}
      {begun && scene.kind !== 'closing' ? (
        <section className={styles.given} aria-label={text.givenSoFar}>
          <Subtitle2 as="h2">{text.givenSoFar}</Subtitle2>
          <GivenList given={moment.given} />
        </section>
      ) : null}
      <div className={styles.tools}>
        <ToggleButton
          size="small"
          appearance="subtle"
          icon={<TextFontSizeRegular />}
          checked={larger}
          onClick={() => setLarger(!larger)}
        >
          {words.larger}
        </ToggleButton>
        <CopyLink ceremonyId={ceremonyId} />
      </div>
    </main>
  )
}
