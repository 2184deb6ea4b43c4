import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import type { Recognition } from '#core/contract/recognition.ts'
import { Chip } from '#tabs/design/Chip.tsx'
import { Face } from '#tabs/people/Face.tsx'
import { learning } from '#tabs/text/learning.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'
import { CardFoot } from '#tabs/wall/CardFoot.tsx'
import type { CardProps } from '#tabs/wall/card-props.ts'
import { LinkedNames } from '#tabs/wall/LinkedNames.tsx'
import { messages } from '#tabs/wall/messages.ts'

const shownFaces = 3

const useStyles = makeStyles({
  card: {
    flexGrow: 1,
    minInlineSize: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: 'clamp(16px, 3vw, 24px)',
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  faces: { display: 'flex', flexShrink: 0, paddingInlineStart: '10px' },
  face: { marginInlineStart: '-10px', outline: `2px solid ${tokens.colorNeutralBackground1}` },
  names: { display: 'flex', flexDirection: 'column', minInlineSize: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-wrap', lineHeight: tokens.lineHeightBase400, flexGrow: 1 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
})

type Thanks = Exclude<Recognition, { kind: 'award' }>

/** A commendation or a milestone. */
export function ThanksCard({ item, mine, position }: CardProps<Thanks>) {
  const styles = useStyles()
  const text = useText(messages)
  const words = useText(learning)
  const formats = useFormats()
  const now = useNow()
  const names = formats.list(item.to.map((person) => person.name))
  const label = item.kind === 'commendation' ? text.commendationOf(names) : text.milestoneOf(names)
  return (
    <article className={styles.card} aria-label={label} tabIndex={-1} {...position}>
      <div className={styles.head}>
        <Faces item={item} />
        <div className={styles.names}>
          <Subtitle2 as="h2">
            <LinkedNames people={item.to} />
          </Subtitle2>
          <Caption1 className={styles.quiet}>
            <Origin item={item} />
          </Caption1>
        </div>
      </div>
      <Body1 className={styles.text} dir="auto">
        {item.text}
      </Body1>
      <div className={styles.foot}>
        <Caption1 className={styles.quiet}>
          <time dateTime={new Date(item.at).toISOString()} title={formats.dateTime(item.at)}>
            {formats.ago(item.at, now)}
          </time>
          {item.changedAt === undefined ? null : ` · ${text.changed}`}
          <Audience item={item} />
        </Caption1>
        {item.mode === undefined ? null : <Chip>{words.modes[item.mode]}</Chip>}
      </div>
      <CardFoot item={item} mine={mine} alone={position === undefined} />
    </article>
  )
}

function Origin({ item }: { item: Thanks }) {
  const text = useText(messages)
  if (item.kind === 'milestone') return text.milestone
  return (
    <>
      {text.from} <LinkedNames people={[item.from]} />
    </>
  )
}

function Audience({ item }: { item: Thanks }) {
  const text = useText(messages)
  if (item.visibility.kind === 'tenant') return null
  return ` · ${item.visibility.kind === 'team' ? text.teamOnly : text.private}`
}

function Faces({ item }: { item: Thanks }) {
  const styles = useStyles()
  return (
    <div className={styles.faces} aria-hidden>
      {item.to.slice(0, shownFaces).map((person) => (
        <Face key={person.id} name={person.name} className={styles.face} />
      ))}
    </div>
  )
}
