import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { HandMultipleFilled } from '@fluentui/react-icons/svg/hand-multiple'
import { HeartFilled } from '@fluentui/react-icons/svg/heart'
import { LightbulbFilled } from '@fluentui/react-icons/svg/lightbulb'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Reaction } from '#core/contract/ceremony.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { useMe } from '#tabs/api/current.ts'
import { unseen } from '#tabs/design/unseen.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { messages } from '#tabs/wall/messages.ts'
import { countsWith, pressed, useChosen } from '#tabs/wall/own-reactions.ts'

const icons = { applause: HandMultipleFilled, heart: HeartFilled, bulb: LightbulbFilled } as const
const kinds = Object.keys(icons) as Reaction[]

const useStyles = makeStyles({
  foot: {
    inlineSize: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    // Signs and words stand in line with the text above, not their rounded grounds.
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})`,
    marginBlockEnd: `calc(-1 * ${tokens.spacingVerticalS})`,
  },
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    boxSizing: 'border-box',
    minBlockSize: '32px',
    minInlineSize: '32px',
    justifyContent: 'center',
    paddingInline: tokens.spacingHorizontalSNudge,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textDecorationLine: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& svg': { inlineSize: '18px', blockSize: '18px' },
  },
  active: {
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground2Hover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
  },
  mine: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  unseen,
  talk: { marginInlineStart: 'auto' },
  problem: {
    inlineSize: '100%',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground1,
  },
})

type CardFootProps = {
  item: Recognition
  mine: readonly Reaction[]
  /** At its own address, where what was said about it stands below. */
  alone: boolean
}

/** Under an item: how people reacted, with one's own reaction, and the way to what was said about it. */
export function CardFoot({ item, mine, alone }: CardFootProps) {
  const styles = useStyles()
  const text = useText(messages)
  const active = mergeClasses(styles.pill, styles.active)
  return (
    <div className={styles.foot}>
      <Reactions item={item} known={mine} />
      <Congratulate item={item} />
      {alone ? (
        <span className={styles.talk} />
      ) : (
        <Link href={`/wall/${item.id}`} className={mergeClasses(active, styles.talk)}>
          {item.comments > 0 ? text.comments(item.comments) : text.comment}
        </Link>
      )}
      {item.kind === 'award' ? (
        <Link href={`/record/${item.id}`} className={active}>
          {text.record}
        </Link>
      ) : null}
    </div>
  )
}

/** One tap that congratulates on an award or a milestone. */
function Congratulate({ item }: { item: Recognition }) {
  const styles = useStyles()
  const text = useText(messages)
  const me = useMe()
  const [state, setState] = useState<'ready' | 'done' | 'failed'>('ready')
  if (me?.guest !== false || item.kind === 'commendation' || item.to.some(({ id }) => id === me.person.id))
    return null

  async function send() {
    if (state === 'done') return
    setState('done')
    const { congratulate } = await import('#tabs/wall/congratulate.ts')
    await congratulate(item.id).catch(() => setState('failed'))
  }

  return (
    <button
      type="button"
      className={mergeClasses(styles.pill, state === 'done' ? styles.mine : styles.active)}
      aria-disabled={state === 'done'}
      onClick={() => void send()}
    >
      {state === 'ready' ? text.congratulate : state === 'done' ? text.congratulated : text.again}
    </button>
  )
}

/** Applause, a heart, a bright idea: how many there are, and for members a press adds or takes back their own. */
export function Reactions({ item, known }: { item: Recognition; known: readonly Reaction[] }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const me = useMe()
  const choice = useChosen(item.id)
  const [problem, setProblem] = useState<string>()
  const counts = countsWith(item.reactions, choice)
  const mine = choice?.mine ?? known

  async function press(reaction: Reaction) {
    setProblem(undefined)
    const next = pressed(item.reactions, choice, known, reaction)
    const { changeReactions } = await import('#tabs/wall/react.ts')
    changeReactions(item.id, next, ({ code }) =>
      setProblem(code === 'too_many_requests' ? text.slowly : text.notReacted),
    )
  }

  return (
    <>
      {kinds.map((kind) => {
        const Icon = icons[kind]
        const count = counts[kind] ?? 0
        const own = mine.includes(kind)
        const inside = (
          <>
            <Icon aria-hidden />
            <span aria-hidden>{count > 0 ? formats.number(count) : null}</span>
          </>
        )
        const label = text[kind](count)
        if (me?.guest !== false) {
          return count === 0 ? null : (
            <span key={kind} className={styles.pill}>
              <span className={styles.unseen}>{label}</span>
              {inside}
            </span>
          )
        }
        return (
          <button
            key={kind}
            type="button"
            className={mergeClasses(styles.pill, styles.active, own && styles.mine)}
            aria-pressed={own}
            aria-label={label}
            title={label}
            onClick={() => void press(kind)}
          >
            {inside}
          </button>
        )
      })}
      {problem === undefined ? null : (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </>
  )
}
