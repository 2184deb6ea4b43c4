import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { StageAward, StageEntry } from '#core/contract/scene.ts'
import { Entry } from '#tabs/ceremony/stage/Entry.tsx'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { stage } from '#tabs/ceremony/stage/palette.ts'
import { useCrowdStyles, useSceneStyles } from '#tabs/ceremony/stage/scene-styles.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

type Turn = { award: StageAward; number: number; of: number }

/** An award's introduction: its medallion large, its name, what it is given for. */
export function Intro({ award, number, of }: Turn) {
  const styles = useSceneStyles()
  const text = useText(messages)
  const formats = useFormats()
  return (
    <div className={styles.scene}>
      <Medallion design={award.medallion} size="11em" />
      <p className={styles.eyebrow}>{text.turn(formats.number(number), formats.number(of))}</p>
      <h1 className={mergeClasses(styles.title, styles.award)} dir="auto">
        {award.name}
      </h1>
      <hr className={styles.rule} />
      <p className={styles.text} dir="auto">
        {award.criteria}
      </p>
    </div>
  )
}

/** Who is on the short list, and why. */
export function Finalists({ award, finalists }: Turn & { finalists: readonly StageEntry[] }) {
  const styles = useSceneStyles()
  const crowded = useCrowdStyles()
  const text = useText(messages)
  return (
    <div className={styles.scene}>
      <AwardLine award={award} line={text.finalists} />
      <ul
        className={mergeClasses(styles.grid, crowded.grid)}
        style={{ fontSize: finalists.length <= 3 ? '1.18em' : '1em' }}
      >
        {finalists.map((entry) => (
          <li
            key={entry.nominees.map((person) => person.id).join()}
            className={mergeClasses(styles.cell, crowded.cell, entry.nominees.length > 3 && styles.broad)}
          >
            <Entry entry={entry} as="finalist" />
          </li>
        ))}
      </ul>
    </div>
  )
}

type AwardLineProps = {
  award: StageAward
  line: string
  /** What of both is larger, where it isn't the award. */
  larger?: 'line'
}

/** An award's name with its small medallion, above what is said about it. */
export function AwardLine({ award, line, larger }: AwardLineProps) {
  const styles = useSceneStyles()
  const [small, large] = larger === 'line' ? [award.name, line] : [line, award.name]
  return (
    <header className={styles.row}>
      <Medallion design={award.medallion} size="3.6em" />
      <div>
        <p className={styles.eyebrow} dir="auto">
          {small}
        </p>
        <h1 className={mergeClasses(styles.title, styles.small)} dir="auto">
          {large}
        </h1>
      </div>
    </header>
  )
}

const still = '@media (prefers-reduced-motion: reduce)'
// Three quarters of a minute: longer than any drumroll should be.
const drumBeats = '40'
// From one keyframe to the next: a beat is short, and each picture of it is paid for by every viewer's machine.
const drumSteps = 'steps(4)'

const useDrumStyles = makeStyles({
  beats: { display: 'flex', columnGap: '0.7em' },
  beat: {
    inlineSize: '0.6em',
    blockSize: '0.6em',
    borderRadius: '50%',
    backgroundColor: stage.gold,
    animationName: {
      '0%, 70%, 100%': { opacity: 0.2, transform: 'scale(0.8)' },
      '30%': { opacity: 1, transform: 'scale(1.25)' },
    },
    animationDuration: '1.1s',
    animationTimingFunction: drumSteps,
    animationIterationCount: drumBeats,
    [still]: { animationName: 'none', opacity: 0.8 },
  },
  medal: { position: 'relative', isolation: 'isolate' },
  // The heartbeat is a small light: beating the whole stage would cost every viewer's machine dearly.
  heart: {
    position: 'absolute',
    zIndex: -1,
    inset: '-40%',
    backgroundImage: `radial-gradient(circle, ${stage.light} 20%, transparent 70%)`,
    opacity: 0.55,
    willChange: 'transform, opacity',
    animationName: {
      '0%, 40%, 100%': { opacity: 0.45, transform: 'scale(0.9)' },
      '10%': { opacity: 1, transform: 'scale(1.06)' },
      '24%': { opacity: 0.65, transform: 'scale(0.98)' },
    },
    animationDuration: '1.1s',
    animationTimingFunction: drumSteps,
    animationIterationCount: drumBeats,
    [still]: { animationName: 'none' },
  },
})

/** Lights down: nobody's screen knows the name yet. */
export function Drumroll({ award }: { award: StageAward }) {
  const styles = useSceneStyles()
  const drum = useDrumStyles()
  const text = useText(messages)
  return (
    <div className={styles.scene}>
      <div className={drum.medal}>
        <div className={drum.heart} aria-hidden />
        <Medallion design={award.medallion} size="8.5em" />
      </div>
      <p className={styles.eyebrow} dir="auto">
        {award.name}
      </p>
      <h1 className={mergeClasses(styles.title, styles.award)}>{text.drumroll}</h1>
      <div className={drum.beats} aria-hidden>
        {[0, 1, 2].map((beat) => (
          <span key={beat} className={drum.beat} style={{ animationDelay: `${beat * 0.18}s` }} />
        ))}
      </div>
    </div>
  )
}
