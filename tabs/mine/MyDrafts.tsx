import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Draft } from '#core/contract/drafts.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Card } from '#tabs/design/Card.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { leftHere } from '#tabs/mine/left-here.ts'
import { messages } from '#tabs/mine/messages.ts'
import { OneDraft } from '#tabs/mine/OneDraft.tsx'
import { allKeptHere, keptHere } from '#tabs/text/kept-here.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

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
})

/** Nominations I have begun and not sent, on whatever device, also of cycles that are no more; nothing where there are none. */
export function MyDrafts({ person }: { person: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const { drafts, here, pending, forget } = useDrafts(person)
  const discard = useCommand('discardDraft', ['drafts'])
  const giveUp = ({ cycleId, id: draftId }: Draft) => discard.run({ params: { cycleId, draftId }, body: {} })
  if (pending || drafts.length + here.length === 0) return null
  return (
    <section className={styles.section} aria-label={text.drafts}>
      <Subtitle1 as="h2">{text.drafts}</Subtitle1>
      <Card>
        <ul className={styles.list}>
          {here.map((draft) => (
            <li key={`here ${draft.about}`} className={styles.item}>
              <OneDraft draft={draft} discarding={false} onDiscard={() => forget(draft.about)} />
            </li>
          ))}
          {drafts.map((draft) => (
            <li key={draft.id} className={styles.item}>
              <OneDraft draft={draft} discarding={discard.pending} onDiscard={() => void giveUp(draft)} />
            </li>
          ))}
        </ul>
        <ProblemBar problem={discard.problem} />
      </Card>
    </section>
  )
}

/** Drafts of the server, and those that this device alone has; the latter also while the server doesn't answer. */
function useDrafts(person: string) {
  const drafts = useOperation('drafts', {})
  const programs = useOperation('programs', {})
  const [kept, setKept] = useState(() => allKeptHere(person))
  return {
    drafts: drafts.data ?? [],
    here: leftHere(kept, drafts.data ?? [], programs.data ?? []),
    pending: drafts.isPending || programs.isPending,
    forget(about: string) {
      keptHere(`${person}.${about}`).write(undefined)
      setKept(allKeptHere(person))
    },
  }
}
