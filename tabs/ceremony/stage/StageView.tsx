import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { type ReactNode, useRef } from 'react'
import type { AudienceView } from '#core/contract/ceremony.ts'
import type { Scene } from '#core/contract/scene.ts'
import { Backdrop, type Mood } from '#tabs/ceremony/stage/Backdrop.tsx'
import { Confetti } from '#tabs/ceremony/stage/Confetti.tsx'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { Drumroll, Finalists, Intro } from '#tabs/ceremony/stage/Presenting.tsx'
import { stage, stageTokens } from '#tabs/ceremony/stage/palette.ts'
import { Recap } from '#tabs/ceremony/stage/Recap.tsx'
import { markRoom, RehearsalMark } from '#tabs/ceremony/stage/RehearsalMark.tsx'
import { Revealed } from '#tabs/ceremony/stage/Revealed.tsx'
import { useFit } from '#tabs/ceremony/stage/use-fit.ts'
import { Counted, Voting } from '#tabs/ceremony/stage/Voting.tsx'
import { Before, Calm, Interlude, Opening } from '#tabs/ceremony/stage/Waiting.tsx'
import type { Moment } from '#tabs/live/unveil.ts'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const freshForMs = 6_000
/** How much larger than usual a scene with few words is set. */
const largest = 1.35

const useStyles = makeStyles({
  stage: {
    position: 'relative',
    overflow: 'hidden',
    color: stage.ink,
    backgroundColor: stage.ground,
    isolation: 'isolate',
    lineHeight: 1.4,
    overflowWrap: 'anywhere',
  },
  whole: { containerType: 'size', blockSize: '100%', inlineSize: '100%' },
  inPanel: { containerType: 'inline-size', inlineSize: '100%', borderRadius: '12px' },
  sheet: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    boxSizing: 'border-box',
    paddingInline: '1.6em',
    '& > *': { marginBlock: 'auto' },
  },
  // Laid out and fitted already, in a place of its own; what moves begins when it is unveiled.
  veiled: {
    position: 'absolute',
    inset: 0,
    visibility: 'hidden',
    '& *': { animationPlayState: 'paused' },
  },
  full: {
    blockSize: '100cqh',
    overflowX: 'hidden',
    overflowY: 'auto',
    paddingBlock: 'calc(1.6em + var(--mark, 0px)) 1.6em',
    fontSize: 'calc(clamp(12px, min(2.15cqi, 3.1cqb), 72px) * var(--fit, 1))',
  },
  panel: {
    minBlockSize: '20em',
    paddingBlock: 'calc(2em + var(--mark, 0px)) 2em',
    fontSize: 'clamp(12px, 4.4cqi, 20px)',
  },
  largePanel: { fontSize: 'clamp(15px, 5.6cqi, 28px)' },
})

type StageViewProps = {
  view: AudienceView
  moment: Moment
  serverNow: () => number
  /**
   * `whole`: fills its place and fits itself into it. `panel`: as high as it needs, for a scrolling panel;
   * `large-panel` for who wants larger text.
   */
  layout: 'whole' | 'panel' | 'large-panel'
  /** What flies over the stage. */
  children?: ReactNode
}

/** What everybody sees at this moment: the same on the stage, in the audience's panel and in a host's preview. */
export function StageView({ view, moment, serverNow, layout, children }: StageViewProps) {
  const styles = useStyles()
  const { theme } = useTeams()
  const { scene, given, upcoming } = moment
  const key = sceneKey(scene)
  const sheets = upcoming ? [scene, upcoming] : [scene]
  return (
    <div
      className={mergeClasses(styles.stage, layout === 'whole' ? styles.whole : styles.inPanel)}
      style={{ ...stageTokens(theme), ...(view.rehearsal ? markRoom : {}) }}
      data-scene={scene.kind}
      data-award={'award' in scene ? scene.award.id : undefined}
    >
      <Backdrop mood={moodOf(scene)} act={'award' in scene ? scene.award.id : ''} />
      {sheets.map((shown) => (
        <Sheet key={sceneKey(shown)} layout={layout} veiled={shown !== scene}>
          <SceneView view={view} scene={shown} given={given} serverNow={serverNow} layout={layout} />
        </Sheet>
      ))}
      {children}
      {view.rehearsal ? <RehearsalMark /> : null}
      {isToCelebrate(scene, serverNow()) ? (
        <Confetti key={`confetti ${key}`} of={`${view.ceremonyId} ${key}`} />
      ) : null}
    </div>
  )
}

type SheetProps = Pick<StageViewProps, 'layout' | 'children'> & {
  /** Not to be perceived yet, by nobody and in no way (rule C6). */
  veiled: boolean
}

function Sheet({ layout, veiled, children }: SheetProps) {
  const styles = useStyles()
  const sheet = useRef<HTMLDivElement>(null)
  useFit(sheet, layout === 'whole', largest)
  return (
    <div
      ref={sheet}
      className={mergeClasses(
        styles.sheet,
        layout === 'whole' ? styles.full : styles.panel,
        layout === 'large-panel' && styles.largePanel,
        veiled && styles.veiled,
      )}
      inert={veiled}
      aria-hidden={veiled || undefined}
    >
      {children}
    </div>
  )
}

type SceneViewProps = Pick<StageViewProps, 'view' | 'serverNow' | 'layout'> & Pick<Moment, 'scene' | 'given'>

function SceneView({ view, scene, given, serverNow, layout }: SceneViewProps) {
  const text = useText(messages)
  const { title, startsAt } = view
  switch (scene.kind) {
    case 'planned':
      return (
        <Before title={title} startsAt={startsAt} serverNow={serverNow} open={false} moved={scene.moved} />
      )
    case 'lobby':
      return <Before title={title} startsAt={startsAt} serverNow={serverNow} open moved={scene.moved} />
    case 'cancelled':
      return <Calm title={text.cancelled} why={scene.reason} />
    case 'opening':
      return <Opening title={title} awards={scene.awards} words={scene.text} />
    case 'interlude':
      return <Interlude title={scene.title} words={scene.text} />
    case 'intro':
      return <Intro {...scene} />
    case 'finalists':
      return <Finalists {...scene} />
    case 'voting':
      return <Voting scene={scene} serverNow={serverNow} saysWhere={layout === 'whole'} />
    case 'counted':
      return <Counted award={scene.award} />
    case 'drumroll':
      return <Drumroll award={scene.award} />
    case 'revealed':
      return <Revealed award={scene.award} result={scene.result} vote={scene.vote} />
    case 'closing':
      return <Recap given={given} words={scene.text} paged={layout === 'whole'} />
    case 'paused':
      return <Calm title={text.paused} why={text.pausedWhy} />
    case 'ended':
      return scene.early ? (
        <Calm title={text.endedEarly} why={text.endedEarlyWhy} />
      ) : (
        <Calm title={text.ended} why={text.endedWhy} />
      )
    default:
      return scene satisfies never
  }
}

/** Tells one scene from the next, also between two awards. */
export function sceneKey(scene: Scene): string {
  if (scene.kind === 'interlude') return `${scene.kind} ${scene.id}`
  return 'award' in scene ? `${scene.kind} ${scene.award.id}` : scene.kind
}

/** Confetti flies once per award, as it happens: not for who comes late, goes back or returns from a pause. */
function isToCelebrate(scene: Scene, serverNow: number): boolean {
  return (
    scene.kind === 'revealed' && scene.result.kind === 'winners' && serverNow - scene.revealAt < freshForMs
  )
}

function moodOf(scene: Scene): Mood {
  if (scene.kind === 'drumroll' || scene.kind === 'paused') return 'dark'
  return scene.kind === 'revealed' && scene.result.kind === 'winners' ? 'bright' : 'warm'
}
