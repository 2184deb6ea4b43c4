import { BookOpen32Filled } from '@fluentui/react-icons/svg/book-open'
import { CompassNorthwest28Filled } from '@fluentui/react-icons/svg/compass-northwest'
import { Handshake32Filled } from '@fluentui/react-icons/svg/handshake'
import { LightbulbFilament48Filled } from '@fluentui/react-icons/svg/lightbulb-filament'
import { Script32Filled } from '@fluentui/react-icons/svg/script'
import { Sparkle48Filled } from '@fluentui/react-icons/svg/sparkle'
import type { Medallion } from '#core/contract/programs.ts'
import { Laurel } from '#tabs/design/Laurel.tsx'
import { Mountain } from '#tabs/design/Mountain.tsx'

const drawings = {
  compass: [CompassNorthwest28Filled, 28],
  lamp: [LightbulbFilament48Filled, 48],
  handshake: [Handshake32Filled, 32],
  book: [BookOpen32Filled, 32],
  spark: [Sparkle48Filled, 48],
  scroll: [Script32Filled, 32],
} as const

/** The sign in a medallion's middle, around 0,0 within ±`reach`. */
export function MedallionEmblem({
  emblem,
  reach,
  color,
  ground,
}: {
  emblem: Medallion['emblem']
  reach: number
  color: string
  /** What it stands on, for lines within it. */
  ground: string
}) {
  if (emblem === 'laurel' || emblem === 'mountain') {
    return (
      <g transform={`scale(${reach / 20})`}>
        {emblem === 'laurel' ? <Laurel color={color} /> : <Mountain color={color} ground={ground} />}
      </g>
    )
  }
  const [Drawing, size] = drawings[emblem]
  return (
    <g transform={`translate(${-reach} ${-reach}) scale(${(2 * reach) / size})`}>
      <Drawing primaryFill={color} aria-hidden />
    </g>
  )
}
