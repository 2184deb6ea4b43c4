import { makeStyles, mergeClasses, Subtitle2, ToggleButton, tokens } from '@fluentui/react-components'
import { TextFontSizeRegular } from '@fluentui/react-icons/svg/text-font-size'
import type { ReactNode } from 'react'
import type { AudienceView } from '#core/contract/ceremony.ts'
import type { Me } from '#core/contract/people.ts'
import { CopyLink } from '#tabs/ceremony/audience/CopyLink.tsx'
import { messages as audienceMessages } from '#tabs/ceremony/audience/messages.ts'
import { useBallot } from '#tabs/ceremony/audience/use-ballot.ts'
import { useCongratulations } from '#tabs/ceremony/audience/use-congratulations.ts'
import { useLargerText } from '#tabs/ceremony/audience/use-larger-text.ts'
import { VotePanel } from '#tabs/ceremony/audience/VotePanel.tsx'
import { ConnectionNote } from '#tabs/ceremony/ConnectionNote.tsx'
import { GivenList } from '#tabs/ceremony/GivenList.tsx'
import { messages } from '#tabs/ceremony/messages.ts'
import { ReactionBar } from '#tabs/ceremony/ReactionBar.tsx'
import { RehearsedNote } from '#tabs/ceremony/rehearsal/RehearsedNote.tsx'
import { Announcer } from '#tabs/ceremony/stage/Announcer.tsx'
import { FlyingReactions } from '#tabs/ceremony/stage/FlyingReactions.tsx'
import { StageView } from '#tabs/ceremony/stage/StageView.tsx'
import type { Moment } from '#tabs/live/unveil.ts'
import type { Ceremony } from '#tabs/live/use-ceremony.ts'
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
  // Its icon stands under the text above it.
  tool: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

type AudiencePanelProps = {
  ceremony: Ceremony
  view: AudienceView
  moment: Moment
  /** Who watches, once known: only members take part. */
  me: Me | undefined
  /** What is to be known before anything else. */
  head?: ReactNode
  /** What stands at its foot instead of the link to it. */
  foot?: ReactNode
}

/** The same moment as on the stage, in small; what members do in it; and what has been given so far. */
export function AudiencePanel({ ceremony, view, moment, me, head, foot }: AudiencePanelProps) {
  const styles = useStyles()
  const { state } = ceremony
  const [larger, setLarger] = useLargerText(me?.person.id)
  const { scene } = moment
  const member = me && !me.guest ? me.person : undefined
  return (
    <main className={mergeClasses(styles.panel, larger && styles.larger)}>
      {head}
      <ConnectionNote connection={state.connection} />
      {view.rehearsal ? (
        <RehearsedNote ceremonyId={view.ceremonyId} voting={scene.kind === 'voting'} />
      ) : null}
      {/* Above everything: nobody is to look for it while time runs. */}
      {member && !view.rehearsal ? <OwnVote ceremony={ceremony} scene={scene} me={member.id} /> : null}
      <StageView
        view={view}
        moment={moment}
        serverNow={ceremony.serverNow}
        layout={larger ? 'large-panel' : 'panel'}
      >
        <FlyingReactions onReactions={ceremony.onReactions} />
      </StageView>
      <Announcer scene={scene} title={view.title} />
      {member && scene.kind !== 'cancelled' ? (
        <ReactionBar react={ceremony.react} enabled={state.connection === 'live'} />
      ) : null}
      <SoFar ceremonyId={view.ceremonyId} moment={moment} member={member?.id} />
      <Tools larger={larger} setLarger={setLarger}>
        {foot ?? <CopyLink ceremonyId={view.ceremonyId} />}
      </Tools>
    </main>
  )
}

function OwnVote({ ceremony, scene, me }: { ceremony: Ceremony; scene: Moment['scene']; me: string }) {
  const own = useBallot(ceremony, scene)
  return own && scene.kind === 'voting' ? (
    <VotePanel scene={scene} me={me} own={own} serverNow={ceremony.serverNow} />
  ) : null
}

type SoFarProps = { ceremonyId: string; moment: Moment; member: string | undefined }

/** Nothing has been given, and what comes is not on yet, or not to be. */
const waiting: ReadonlySet<Moment['scene']['kind']> = new Set(['planned', 'lobby', 'cancelled'])

/** For who came late, sat at the back, or wants to congratulate. */
function SoFar({ ceremonyId, moment: { scene, given }, member }: SoFarProps) {
  const styles = useStyles()
  const text = useText(messages)
  const congratulations = useCongratulations(ceremonyId, member ?? '', scene.kind === 'ended')
  if (waiting.has(scene.kind)) return null
  const over = scene.kind === 'closing' || scene.kind === 'ended'
  const heading = over ? text.given : text.givenSoFar
  return (
    <section className={styles.given} aria-label={heading}>
      <Subtitle2 as="h2">{heading}</Subtitle2>
      <GivenList
        given={given}
        over={over}
        congratulations={member === undefined ? undefined : congratulations}
      />
    </section>
  )
}

type ToolsProps = { larger: boolean; setLarger: (larger: boolean) => void; children: ReactNode }

function Tools({ larger, setLarger, children }: ToolsProps) {
  const styles = useStyles()
  const words = useText(audienceMessages)
  return (
    <div className={styles.tools}>
      <ToggleButton
        className={styles.tool}
        size="small"
        appearance="subtle"
        icon={<TextFontSizeRegular />}
        checked={larger}
        onClick={() => setLarger(!larger)}
      >
        {words.larger}
      </ToggleButton>
      {children}
    </div>
  )
}
