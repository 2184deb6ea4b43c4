import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { stage } from '#tabs/ceremony/stage/palette.ts'

/** How the house is lit: warm between things, dark for the drumroll, bright at the reveal. */
export type Mood = 'warm' | 'dark' | 'bright'

const still = '@media (prefers-reduced-motion: reduce)'

const useStyles = makeStyles({
  house: {
    position: 'absolute',
    inset: 0,
    overflow: 'hidden',
    backgroundColor: stage.ground,
    pointerEvents: 'none',
    // Folds and spotlight grow with the stage.
    fontSize: 'max(16px, 1.6cqi)',
  },
  layer: {
    position: 'absolute',
    inset: 0,
    transitionProperty: 'opacity',
    transitionDuration: '900ms',
    [still]: { transitionDuration: '1ms' },
  },
  sky: {
    backgroundImage: `radial-gradient(95% 80% at 50% 12%, ${stage.glow} 0%, ${stage.night} 48%, ${stage.ground} 100%)`,
  },
  floor: {
    backgroundImage: `radial-gradient(60% 26% at 50% 100%, ${stage.light} 0%, transparent 100%)`,
  },
  // What is soft lies in a part of its own, so that it is drawn once and then only moved.
  sheet: { position: 'absolute', inset: 0, willChange: 'transform' },
  curtains: {
    backgroundImage: `repeating-linear-gradient(90deg, ${stage.fold} 0, ${stage.curtain} 1.6em, ${stage.fold} 3.2em)`,
    maskImage: 'linear-gradient(90deg, #000 0%, transparent 13%, transparent 87%, #000 100%)',
    opacity: 0.85,
  },
  rising: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '900ms',
    [still]: { animationName: 'none' },
  },
  beam: {
    position: 'absolute',
    insetBlockStart: '-12%',
    // Light doesn't read: both sides look the same in every language.
    left: '50%',
    inlineSize: '90%',
    blockSize: '128%',
    marginLeft: '-45%',
    transformOrigin: '50% 0',
    willChange: 'transform',
  },
  light: {
    position: 'absolute',
    inset: 0,
    // Soft at its edges, fading on its way down.
    backgroundImage: `conic-gradient(from 166deg at 50% 0%, transparent 0deg, ${stage.light} 14deg, transparent 28deg)`,
    maskImage: 'linear-gradient(180deg, #000 0%, rgba(0, 0, 0, 0.55) 55%, transparent 96%)',
  },
  // Slow enough for eight pictures a second, and over after a minute: a stage that waits costs nothing.
  swinging: {
    animationDuration: '16s',
    animationIterationCount: '4',
    animationDirection: 'alternate',
    animationTimingFunction: 'steps(128)',
    [still]: { animationDuration: '0s' },
  },
  fromLeft: {
    left: '14%',
    transform: 'rotate(-22deg)',
    animationName: { from: { transform: 'rotate(-22deg)' }, to: { transform: 'rotate(-12deg)' } },
    [still]: { animationName: 'none', transform: 'rotate(-17deg)' },
  },
  fromRight: {
    left: '86%',
    transform: 'rotate(12deg)',
    animationName: { from: { transform: 'rotate(12deg)' }, to: { transform: 'rotate(22deg)' } },
    [still]: { animationName: 'none', transform: 'rotate(17deg)' },
  },
  resting: { animationPlayState: 'paused' },
  cone: { inlineSize: '120%', marginLeft: '-60%' },
  spot: {
    backgroundImage: `radial-gradient(circle at 50% 46%, transparent 0, transparent 15em, ${stage.ground} 26em)`,
  },
  off: { opacity: 0 },
  dim: { opacity: 0.35 },
})

/** The house around the stage: sky, curtains and light. Decoration only. The lights come up anew with each `act`. */
export function Backdrop({ mood, act }: { mood: Mood; act: string }) {
  const styles = useStyles()
  const dark = mood === 'dark'
  return (
    <div className={styles.house} aria-hidden>
      <div className={mergeClasses(styles.layer, styles.sky, dark && styles.dim)} />
      <div key={act} className={styles.rising}>
        <div className={mergeClasses(styles.layer, mood !== 'warm' && styles.off)}>
          <Beam from={styles.fromLeft} rests={mood !== 'warm'} />
          <Beam from={styles.fromRight} rests={mood !== 'warm'} />
        </div>
      </div>
      <div className={mergeClasses(styles.layer, mood !== 'bright' && styles.off)}>
        <div className={mergeClasses(styles.beam, styles.cone)}>
          <div className={styles.light} />
        </div>
      </div>
      <div className={mergeClasses(styles.layer, styles.floor, dark && styles.off)} />
      <div className={mergeClasses(styles.layer, dark && styles.dim)}>
        <div className={styles.sheet}>
          <div className={mergeClasses(styles.layer, styles.curtains)} />
        </div>
      </div>
      {dark ? <div className={mergeClasses(styles.layer, styles.spot)} /> : null}
    </div>
  )
}

function Beam({ from, rests }: { from: string; rests: boolean }) {
  const styles = useStyles()
  return (
    <div className={mergeClasses(styles.beam, styles.swinging, from, rests && styles.resting)}>
      <div className={styles.light} />
    </div>
  )
}
