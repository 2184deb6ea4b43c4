import {
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Judging } from '#core/contract/judging.ts'
import { EmptyState } from '#tabs/design/States.tsx'
import { Case } from '#tabs/judge/Case.tsx'
import { messages } from '#tabs/judge/messages.ts'
import { Queue } from '#tabs/judge/Queue.tsx'
import { type Item, itemsOf, nextWaiting, progressOf } from '#tabs/judge/queue.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  bench: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) 250px' },
  },
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  one: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minInlineSize: 0 },
  moves: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    // Both beside each other in a side panel, in every language.
    '@media (max-width: 340px)': { '& > button': { minWidth: 'auto' } },
  },
  place: { color: tokens.colorNeutralForeground2, flexGrow: 1, textAlign: 'center' },
  keys: { color: tokens.colorNeutralForeground2 },
})

/** The queue beside the nomination that is being judged. */
export function Bench({ judging }: { judging: Judging }) {
  const styles = useStyles()
  const text = useText(messages)
  const items = itemsOf(judging)
  // Begins with the first that waits; once chosen it stays, also when answered: only the judge moves on.
  const [chosen, setChosen] = useState(() => nextWaiting(items)?.nomination.id)
  const item = items.find(({ nomination }) => nomination.id === chosen) ?? items[0]
  const { done, all } = progressOf(items)
  if (!item && judging.awards.every((award) => !award.recused)) {
    return <EmptyState title={text.nothing} text={text.nothingText} />
  }
  return (
    <>
      {judging.open ? <Progress done={done} all={all} /> : <Caption1>{text.over}</Caption1>}
      <div className={styles.bench}>
        {item ? <One items={items} item={item} open={judging.open} choose={setChosen} /> : null}
        <Queue judging={judging} current={item?.nomination.id} choose={setChosen} />
      </div>
    </>
  )
}

function Progress({ done, all }: { done: number; all: number }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const words = text.progress(formats.number(done), formats.number(all))
  return (
    <div className={styles.progress}>
      <output>{words}</output>
      <ProgressBar value={all === 0 ? 1 : done / all} thickness="large" aria-label={words} />
      {all > 0 && done === all ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.allDone}</MessageBarTitle> {text.allDoneText}
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </div>
  )
}

type OneProps = { items: readonly Item[]; item: Item; open: boolean; choose: (id: string) => void }

function One({ items, item, open, choose }: OneProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const place = items.indexOf(item)
  const move = (by: number) => {
    const to = items[place + by]
    if (to) choose(to.nomination.id)
  }
  useMoveKeys(move)
  const { id } = item.nomination
  return (
    <div className={styles.one}>
      <div className={styles.moves}>
        <Button disabledFocusable={place === 0} aria-keyshortcuts="Alt+ArrowUp" onClick={() => move(-1)}>
          {text.previous}
        </Button>
        <Caption1 className={styles.place}>
          {text.position(formats.number(place + 1), formats.number(items.length))}
        </Caption1>
        <Button
          disabledFocusable={place === items.length - 1}
          aria-keyshortcuts="Alt+ArrowDown"
          onClick={() => move(1)}
        >
          {text.next}
        </Button>
      </div>
      <Case key={id} item={item} open={open} onAnswered={() => choose(id)} />
      <Caption1 className={styles.keys}>{text.keys}</Caption1>
    </div>
  )
}

function useMoveKeys(move: (by: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
      event.preventDefault()
      move(event.key === 'ArrowUp' ? -1 : 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
