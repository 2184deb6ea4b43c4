import { HandMultipleFilled } from '@fluentui/react-icons/svg/hand-multiple'
import { HeartFilled } from '@fluentui/react-icons/svg/heart'
import { LightbulbFilled } from '@fluentui/react-icons/svg/lightbulb'
import type { Reaction } from '#core/contract/ceremony.ts'

const icons = { applause: HandMultipleFilled, heart: HeartFilled, bulb: LightbulbFilled } as const

/** The sign of a reaction; decoration beside its name. */
export function ReactionIcon({ reaction }: { reaction: Reaction }) {
  const Icon = icons[reaction]
  return <Icon aria-hidden />
}
