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
  curtains: {
    backgroundImage: `repeating-linear-gradient(90deg, ${stage.fold} 0, ${stage.curtain} 1.6em, ${stage.fold} 3.2em)`,
    maskImage: 'linear-gradient(90deg, #000 0%, transparent 13%, transparent 87%, #000 100%)',
    opacity: 0.85,
  },
  beam: {
    position: 'absolute',
    insetBlockStart: '-12%',
    // Light doesn't read: both sides look the same in every language.
    left: '50%',
    inlineSize: '90%',
    blockSize: '128%',
    marginLeft: '-45%',
    // Soft at its edges, fading on its way down.
    backgroundImage: `conic-gradient(from 166deg at 50% 0%, transparent 0deg, ${stage.light} 14deg, transparent 28deg)`,
    maskImage: 'linear-gradient(180deg, #000 0%, rgba(0, 0, 0, 0.55) 55%, transparent 96%)',
    mixBlendMode: 'screen',
    transformOrigin: '50% 0',
    animationDuration: '16s',
    animationIterationCount: 'infinite',
    animationDirection: 'alternate',
    animationTimingFunction: 'ease-in-out',
    [still]: { animationDuration: '0s', animationIterationCount: '1' },
  },
  fromLeft: {
    left: '14%',
    animationName: { from: { transform: 'rotate(-22deg)' }, to: { transform: 'rotate(-12deg)' } },
    [still]: { animationName: 'none', transform: 'rotate(-17deg)' },
  },
  fromRight: {
    left: '86%',
    animationName: { from: { transform: 'rotate(12deg)' }, to: { transform: 'rotate(22deg)' } },
    [still]: { animationName: 'none', transform: 'rotate(17deg)' },
  },
  cone: { inlineSize: '120%', marginLeft: '-60%', animationName: 'none' },
  spot: {
    backgroundImage: `radial-gradient(circle at 50% 46%, transparent 0, transparent 15em, ${stage.ground} 26em)`,
    animationName: {
      '0%, 40%, 100%': { transform: 'scale(1)' },
      '10%': { transform: 'scale(1.07)' },
      '24%': { transform: 'scale(1.03)' },
    },
    animationDuration: '1.1s',
    animationIterationCount: 'infinite',
    [still]: { animationName: 'none' },
  },
  off: { opacity: 0 },
  dim: { opacity: 0.35 },
})

/** The house around the stage: sky, curtains and light. Decoration only. */
export function Backdrop({ mood }: { mood: Mood }) {
  const styles = useStyles()
  const dark = mood === 'dark'
  return (
    <div className={styles.house} aria-hidden>
      <div className={mergeClasses(styles.layer, styles.sky, dark && styles.dim)} />
      <div className={mergeClasses(styles.layer, mood === 'bright' && styles.off, dark && styles.off)}>
        <div className={mergeClasses(styles.beam, styles.fromLeft)} />
        <div className={mergeClasses(styles.beam, styles.fromRight)} />
      </div>
      <div className={mergeClasses(styles.layer, mood !== 'bright' && styles.off)}>
        <div className={mergeClasses(styles.beam, styles.cone)} />
      </div>
      <div className={mergeClasses(styles.layer, styles.floor, dark && styles.off)} />
      <div className={mergeClasses(styles.layer, styles.curtains, dark && styles.dim)} />
      {dark ? <div className={mergeClasses(styles.layer, styles.spot)} /> : null}
    </div>
  )
}
