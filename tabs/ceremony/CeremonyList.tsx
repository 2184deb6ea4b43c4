import { Badge, Body1Strong, Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { CeremonyListing } from '#core/contract/ceremony.ts'
import { messages } from '#tabs/ceremony/messages.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: 'clamp(14px, 3vw, 24px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    flexGrow: 1,
    flexBasis: '180px',
    minInlineSize: 0,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  second: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type CeremonyListProps = {
  title: string
  ceremonies: readonly CeremonyListing[]
  action: (ceremony: CeremonyListing) => ReactNode
  note?: (ceremony: CeremonyListing) => ReactNode
}

/** Ceremonies under a heading, each with what is to be known and can be done about it. */
export function CeremonyList({ title, ceremonies, action, note }: CeremonyListProps) {
  const styles = useStyles()
  return (
    <section className={styles.group}>
      <Subtitle1 as="h2">{title}</Subtitle1>
      <ul className={styles.list}>
        {ceremonies.map((ceremony) => (
          <Item key={ceremony.id} ceremony={ceremony} note={note?.(ceremony)}>
            {action(ceremony)}
          </Item>
        ))}
      </ul>
    </section>
  )
}

const colors = {
  planned: 'informative',
  lobby: 'brand',
  live: 'danger',
  paused: 'warning',
  ended: 'subtle',
  cancelled: 'subtle',
} as const

type ItemProps = { ceremony: CeremonyListing; note: ReactNode; children: ReactNode }

function Item({ ceremony, note, children }: ItemProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  // Under a heading that says so, planned and past need no badge.
  const said = ceremony.status !== 'planned' && ceremony.status !== 'ended'
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        {said ? (
          <Badge appearance="tint" color={colors[ceremony.status]}>
            {text.status[ceremony.status]}
          </Badge>
        ) : null}
        <h3 className={styles.title}>
          <bdi>{ceremony.title}</bdi>
        </h3>
        <Body1Strong>{formats.dateTime(ceremony.startsAt)}</Body1Strong>
        <Caption1 className={styles.second}>
          {text.hostedBy} <PeopleNames people={ceremony.hosts} />
        </Caption1>
        {note}
      </div>
      <div className={styles.actions}>{children}</div>
    </li>
  )
}
