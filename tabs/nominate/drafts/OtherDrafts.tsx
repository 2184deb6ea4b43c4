import { Body1Strong, Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { Draft } from '#core/contract/drafts.ts'
import type { Award } from '#core/contract/programs.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { Card } from '#tabs/design/Card.tsx'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { messages } from '#tabs/nominate/messages.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: { flex: '1 1 160px', minInlineSize: 0, display: 'flex', flexDirection: 'column' },
  excerpt: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
})

/** The form is what one came for: more of them wait in My nominations. */
const mostShown = 3

type OtherDraftsProps = {
  drafts: readonly Draft[]
  awards: readonly Award[]
  /** What going on with it is called; undefined where it has to wait. */
  actionOf: (draft: Draft) => string | undefined
  /** The cycle it is kept for, where that is another one. */
  cycleOf: (draft: Draft) => string | undefined
  onContinue: (draft: Draft) => void
  onDiscarded: () => void
}

/** Drafts begun earlier or on another device, to go on with; nothing where there are none. */
export function OtherDrafts(props: OtherDraftsProps) {
  const { drafts, awards, actionOf, cycleOf, onContinue, onDiscarded } = props
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const discard = useCommand('discardDraft', ['drafts'])
  if (drafts.length === 0) return null

  async function giveUp({ cycleId, id: draftId }: Draft) {
    if (await discard.run({ params: { cycleId, draftId }, body: {} })) onDiscarded()
  }

  return (
    <Card title={text.drafts.title(drafts.length)}>
      <ul className={styles.list}>
        {drafts.slice(0, mostShown).map((draft) => (
          <li key={draft.id} className={styles.item}>
            <About
              draft={draft}
              award={awards.find(({ id }) => id === draft.content.awardId)}
              cycle={cycleOf(draft)}
            />
            <div className={styles.actions}>
              {actionOf(draft) === undefined ? null : (
                <Button onClick={() => onContinue(draft)}>{actionOf(draft)}</Button>
              )}
              <ConfirmButton
                appearance="subtle"
                label={text.drafts.discard}
                question={text.drafts.discardAsk}
                explanation={text.drafts.discardText}
                confirm={text.drafts.discard}
                disabled={discard.pending}
                onConfirm={() => void giveUp(draft)}
              />
            </div>
          </li>
        ))}
      </ul>
      {drafts.length > mostShown ? (
        <div>
          <Link as="button" type="button" onClick={() => go('/mine')}>
            {text.drafts.more(drafts.length - mostShown)}
          </Link>
        </div>
      ) : null}
      <ProblemBar problem={discard.problem} />
    </Card>
  )
}

type AboutProps = { draft: Draft; award: Award | undefined; cycle: string | undefined }

function About({ draft, award, cycle }: AboutProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const now = useNow()
  const { nominees, story } = draft.content
  const facts = [award?.name, cycle, text.drafts.savedAgo(formats.ago(draft.savedAt, now))]
  return (
    <>
      {award ? <Medallion design={award.medallion} size={40} /> : null}
      <div className={styles.words}>
        <Body1Strong>
          {nominees.length > 0 ? <PeopleNames people={nominees} /> : text.drafts.nobodyYet}
        </Body1Strong>
        {story.trim() === '' ? null : (
          <Caption1 className={styles.excerpt} dir="auto">
            {story}
          </Caption1>
        )}
        <Caption1 className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</Caption1>
      </div>
    </>
  )
}
