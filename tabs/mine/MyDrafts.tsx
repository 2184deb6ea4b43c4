import { Body1Strong, Button, Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { Draft } from '#core/contract/drafts.ts'
import { chooseProgram } from '#tabs/api/chosen-program.ts'
import { useCurrent } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Card } from '#tabs/design/Card.tsx'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { draftPath } from '#tabs/mine/draft-path.ts'
import { messages } from '#tabs/mine/messages.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
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
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
})

/** Nominations I have begun and not sent, on whatever device; nothing where there are none. */
export function MyDrafts() {
  const styles = useStyles()
  const text = useText(messages)
  const drafts = useOperation('drafts', {})
  const discard = useCommand('discardDraft', ['drafts'])
  if (!drafts.data || drafts.data.length === 0) return null
  return (
    <section className={styles.section} aria-label={text.drafts}>
      <Subtitle1 as="h2">{text.drafts}</Subtitle1>
      <Card>
        <ul className={styles.list}>
          {drafts.data.map((draft) => (
            <li key={draft.id} className={styles.item}>
              <OneDraft
                draft={draft}
                discarding={discard.pending}
                onDiscard={() =>
                  void discard.run({ params: { cycleId: draft.cycleId, draftId: draft.id }, body: {} })
                }
              />
            </li>
          ))}
        </ul>
        <ProblemBar problem={discard.problem} />
      </Card>
    </section>
  )
}

type OneDraftProps = { draft: Draft; discarding: boolean; onDiscard: () => void }

function OneDraft({ draft, discarding, onDiscard }: OneDraftProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const now = useNow()
  const [, go] = useLocation()
  const { awardOf } = useCurrent()
  const programs = useOperation('programs', {})
  const { nominationId, content, savedAt } = draft
  const award = awardOf(content.awardId)
  const facts = [
    award?.name,
    nominationId === undefined ? undefined : text.draftOfChange,
    text.savedAgo(formats.ago(savedAt, now)),
  ]
  const names = formats.list(content.nominees.map(({ name }) => name))

  function goOn() {
    const { path, programId } = draftPath(draft, programs.data ?? [])
    if (programId !== undefined) chooseProgram(programId)
    go(path)
  }

  return (
    <>
      {award ? <Medallion design={award.medallion} size={40} /> : null}
      <div className={styles.words}>
        <Body1Strong>{names === '' ? text.nobodyYet : <PeopleNames people={content.nominees} />}</Body1Strong>
        <Caption1 className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</Caption1>
      </div>
      <div className={styles.actions}>
        <Button onClick={goOn} aria-label={text.continueOf(names === '' ? text.nobodyYet : names)}>
          {text.continue}
        </Button>
        <ConfirmButton
          appearance="subtle"
          label={text.discard}
          question={text.discardAsk}
          explanation={text.discardText}
          confirm={text.discard}
          disabled={discarding}
          onConfirm={onDiscard}
        />
      </div>
    </>
  )
}
