import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { initialsOf, shadeOf } from '#tabs/people/initials.ts'

const useStyles = makeStyles({
  face: {
    display: 'inline-grid',
    placeItems: 'center',
    flexShrink: 0,
    inlineSize: '36px',
    blockSize: '36px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
    userSelect: 'none',
  },
})

// One color a person, the same on every screen.
const useShades = makeStyles({
  0: { color: tokens.colorPaletteDarkRedForeground2, backgroundColor: tokens.colorPaletteDarkRedBackground2 },
  1: { color: tokens.colorPalettePumpkinForeground2, backgroundColor: tokens.colorPalettePumpkinBackground2 },
  2: { color: tokens.colorPaletteGoldForeground2, backgroundColor: tokens.colorPaletteGoldBackground2 },
  3: { color: tokens.colorPaletteForestForeground2, backgroundColor: tokens.colorPaletteForestBackground2 },
  4: { color: tokens.colorPaletteTealForeground2, backgroundColor: tokens.colorPaletteTealBackground2 },
  5: {
    color: tokens.colorPaletteCornflowerForeground2,
    backgroundColor: tokens.colorPaletteCornflowerBackground2,
  },
  6: { color: tokens.colorPaletteGrapeForeground2, backgroundColor: tokens.colorPaletteGrapeBackground2 },
  7: { color: tokens.colorPalettePinkForeground2, backgroundColor: tokens.colorPalettePinkBackground2 },
})

/**
 * A person's initials in a circle; decoration beside the name. Our own, because Fluent's Avatar brings
 * presence badges to the first screen, turns initials around in right-to-left, and has none for Arabic names.
 */
export function Face({ name, className }: { name: string; className?: string }) {
  const styles = useStyles()
  const shades = useShades()
  return (
    <span className={mergeClasses(styles.face, shades[shadeOf(name)], className)} aria-hidden>
      <bdi>{initialsOf(name)}</bdi>
    </span>
  )
}
