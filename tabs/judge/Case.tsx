import {
  Badge,
  Body1,
  Caption1,
  Link,
  makeStyles,
  Subtitle1,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import type { JudgedNomination } from '#core/contract/judging.ts'
import type { Award } from '#core/contract/programs.ts'
import { EmptyState } from '#tabs/design/States.tsx'
import { DeclareInterest } from '#tabs/judge/DeclareInterest.tsx'
import { messages } from '#tabs/judge/messages.ts'
import type { Item } from '#tabs/judge/queue.ts'
import { ScoreForm } from '#tabs/judge/ScoreForm.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { PersonLine } from '#tabs/people/PersonLine.tsx'
import { learning } from '#tabs/text/learning.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  case: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    '@media (min-width: 1080px)': { gridTemplateColumns: 'minmax(0, 1.15fr) minmax(0, 1fr)' },
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: 'clamp(14px, 3vw, 24px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    minInlineSize: 0,
    overflowWrap: 'anywhere',
  },
  heading: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  award: { color: tokens.colorBrandForeground1 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  story: {
    whiteSpace: 'pre-wrap',
    lineHeight: tokens.lineHeightBase400,
    fontSize: tokens.fontSizeBase400,
    margin: 0,
  },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  people: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
  links: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
})

type CaseProps = { item: Item; open: boolean; onAnswered: () => void }

/** One nomination: what is told of it, and the rubric beside it. */
export function Case({ item, open, onAnswered }: CaseProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { award, nomination } = item
  if (nomination.standing.kind === 'recused' || !nomination.content) {
    const why = nomination.standing.kind === 'recused' ? text.because[nomination.standing.interest] : ''
    return (
      <section className={styles.card}>
        <Heading award={award} nomination={nomination} />
        <EmptyState title={text.recused} text={why} />
      </section>
    )
  }
  return (
    <div className={styles.case}>
      <article className={styles.card}>
        <Heading award={award} nomination={nomination} />
        <Told award={award} content={nomination.content} />
      </article>
      <div className={styles.card}>
        <ScoreForm item={item} open={open} onAnswered={onAnswered} />
        {open ? <DeclareInterest nominationId={nomination.id} onDeclared={onAnswered} /> : null}
      </div>
    </div>
  )
}

function Heading({ award, nomination }: Pick<Item, 'award' | 'nomination'>) {
  const styles = useStyles()
  return (
    <header className={styles.heading}>
      <Caption1 className={styles.award}>
        <bdi>{award.name}</bdi>
      </Caption1>
      <Subtitle1 as="h2">
        <PeopleNames people={nomination.nominees} />
      </Subtitle1>
    </header>
  )
}

function Told({ award, content }: { award: Award; content: NonNullable<JudgedNomination['content']> }) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes, outcomes } = useText(learning)
  const { nominator, helpers, story, mode, outcome, evidence, endorsements } = content
  return (
    <>
      <div className={styles.tags}>
        <Badge appearance="tint" color="informative">
          {modes[mode]}
        </Badge>
        <Badge appearance="tint" color={outcome === 'attempted' ? 'warning' : 'success'}>
          {outcomes[outcome]}
        </Badge>
        {endorsements > 0 ? <Badge appearance="outline">{text.endorsements(endorsements)}</Badge> : null}
      </div>
      {outcome === 'attempted' ? <Caption1 className={styles.quiet}>{text.attemptHint}</Caption1> : null}
      <div className={styles.part}>
        <Subtitle2 as="h3">{text.story}</Subtitle2>
        <p className={styles.story} dir="auto">
          {story}
        </p>
      </div>
      {evidence.length > 0 ? <Evidence links={evidence} /> : null}
      <div className={styles.people}>
        {nominator ? <PersonLine name={nominator.name} about={text.nominatedBy} /> : null}
        {helpers.map((helper) => (
          <PersonLine key={helper.id} name={helper.name} about={text.helpers} />
        ))}
      </div>
      {award.blind ? <Caption1 className={styles.quiet}>{text.blind}</Caption1> : null}
    </>
  )
}

function Evidence({ links }: { links: readonly { title: string; url: string }[] }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3">{text.evidence}</Subtitle2>
      <ul className={styles.links}>
        {links.map(({ title, url }) => (
          <li key={url}>
            <Body1>
              <Link href={url} target="_blank" rel="noopener noreferrer" inline title={text.openLink}>
                <bdi>{title}</bdi>
              </Link>
            </Body1>
          </li>
        ))}
      </ul>
    </div>
  )
}
