import { makeStyles } from '@fluentui/react-components'
import { stage } from '#tabs/ceremony/stage/palette.ts'

const still = '@media (prefers-reduced-motion: reduce)'

/** Type and arrangement that all scenes share, in em of the stage's own size. */
export const useSceneStyles = makeStyles({
  scene: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: '1em',
    inlineSize: '100%',
    animationName: {
      from: { opacity: 0, transform: 'translateY(0.8em)' },
      to: { opacity: 1, transform: 'none' },
    },
    animationDuration: '700ms',
    animationTimingFunction: 'cubic-bezier(0.2, 0.7, 0.2, 1)',
    animationFillMode: 'both',
    [still]: { animationName: 'none' },
  },
  title: {
    margin: 0,
    fontFamily: 'Georgia, "Times New Roman", serif',
    fontWeight: 400,
    fontSize: '2.9em',
    lineHeight: 1.12,
    color: stage.ink,
    textWrap: 'balance',
  },
  award: { fontSize: '2.4em' },
  small: { fontSize: '1.5em' },
  eyebrow: { margin: 0, color: stage.gold, fontSize: '0.95em', letterSpacing: '0.06em', lineHeight: 1.3 },
  text: {
    margin: 0,
    color: stage.soft,
    fontSize: '1.05em',
    lineHeight: 1.5,
    maxInlineSize: '38em',
    textWrap: 'balance',
  },
  /** In a person's own words. */
  told: {
    fontFamily: 'Georgia, "Times New Roman", serif',
    fontSize: '1.35em',
    color: stage.ink,
    maxInlineSize: '30em',
    whiteSpace: 'pre-line',
  },
  rule: {
    inlineSize: '5em',
    blockSize: 'max(1px, 0.06em)',
    border: 'none',
    margin: 0,
    backgroundImage: `linear-gradient(90deg, transparent, ${stage.gold}, transparent)`,
  },
  breathing: {
    animationName: { from: { transform: 'scale(1)' }, to: { transform: 'scale(1.035)' } },
    animationDuration: '5s',
    animationDirection: 'alternate',
    // A minute; then whoever waits longer waits by a picture that costs nothing.
    animationIterationCount: '12',
    // Eight pictures a second are plenty for so small a movement.
    animationTimingFunction: 'steps(40)',
    willChange: 'transform',
    [still]: { animationName: 'none' },
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '0.8em',
    rowGap: '0.4em',
    flexWrap: 'wrap',
  },
  grid: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    alignItems: 'stretch',
    gap: '0.9em',
    inlineSize: '100%',
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  cell: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: '15em',
    maxInlineSize: '24em',
    minInlineSize: 'min(100%, 11em)',
    display: 'grid',
  },
  /** For a group, whose names need room. */
  broad: { flexGrow: 2, maxInlineSize: 'none' },
  wide: { flexBasis: '13em', maxInlineSize: '32em' },
})

const inCrowd = ':global([data-crowded])'

/** What changes where there is so much on a stage so small that it could not be read otherwise. */
export const useCrowdStyles = makeStyles({
  /** Said by the host, and in everybody's own panel. */
  leftOut: { [inCrowd]: { display: 'none' } },
  card: { [inCrowd]: { paddingBlock: '0.5em', paddingInline: '0.6em', rowGap: '0.25em' } },
  face: { [inCrowd]: { fontSize: '0.7em' } },
  grid: { [inCrowd]: { gap: '0.4em' } },
  // Without cards around them, a face is to stand by its own name.
  apart: { [inCrowd]: { rowGap: '1em' } },
  cell: { [inCrowd]: { flexBasis: '11.5em' } },
  medal: { [inCrowd]: { inlineSize: '1.7em', blockSize: '1.7em' } },
})
