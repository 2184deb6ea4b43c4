import { Caption1, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { EmptyState } from '#tabs/design/States.tsx'
import { DeclareInterest } from '#tabs/judge/DeclareInterest.tsx'
import { messages } from '#tabs/judge/messages.ts'
import type { Item } from '#tabs/judge/queue.ts'
import { ScoreForm } from '#tabs/judge/ScoreForm.tsx'
import { dropDraft } from '#tabs/judge/score-drafts.ts'
import { Told } from '#tabs/judge/Told.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  case: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (min-width: 700px)': { gridTemplateColumns: 'minmax(0, 1.15fr) minmax(0, 1fr)' },
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: 'clamp(14px, 2.5vw, 24px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
    minInlineSize: 0,
    overflowWrap: 'anywhere',
  },
  // Stays in sight beside a long story.
  beside: {
    '@media (min-width: 700px) and (min-height: 560px)': {
      position: 'sticky',
      insetBlockStart: tokens.spacingVerticalL,
      maxBlockSize: `calc(100vh - 2 * ${tokens.spacingVerticalL})`,
      overflowY: 'auto',
    },
  },
  heading: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  award: { color: tokens.colorBrandForeground1 },
  names: { ...typographyStyles.subtitle1, margin: 0, '&:focus': { outlineStyle: 'none' } },
})

type CaseProps = { item: Item; onAnswered: () => void }

/** One nomination: what is told of it, and the rubric beside it. */
export function Case({ item, onAnswered }: CaseProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { judge, award, nomination } = item
  const { id: nominationId, standing, content } = nomination
  if (standing.kind === 'recused' || !content) {
    const why = standing.kind === 'recused' ? text.because[standing.interest] : ''
    return (
      <article className={styles.card}>
        <Heading award={award} nomination={nomination} />
        <EmptyState title={text.recused} text={why} />
      </article>
    )
  }
  const stepBack = () => {
    dropDraft({ judge, nominationId })
    onAnswered()
  }
  return (
    <div className={styles.case}>
      <article className={styles.card}>
        <Heading award={award} nomination={nomination} />
        <Told item={item} content={content} />
      </article>
      <div className={mergeClasses(styles.card, styles.beside)}>
        <ScoreForm item={item} onAnswered={onAnswered} />
        {item.scoring === 'open' ? <DeclareInterest item={item} onDeclared={stepBack} /> : null}
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
      <h2 className={styles.names} tabIndex={-1}>
        <PeopleNames people={nomination.nominees} />
      </h2>
    </header>
  )
}
