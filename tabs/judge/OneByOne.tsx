import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Case } from '#tabs/judge/Case.tsx'
import { KeyHelp } from '#tabs/judge/KeyHelp.tsx'
import { messages } from '#tabs/judge/messages.ts'
import { type Item, nextWaiting } from '#tabs/judge/queue.ts'
import { answerFocused, focusRubric, saveScore } from '#tabs/judge/rubric-focus.ts'
import type { Shortcut } from '#tabs/judge/shortcuts.ts'
import { useShortcuts, useSingleKeys } from '#tabs/judge/use-shortcuts.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  one: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minInlineSize: 0 },
  moves: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    // All beside each other in a side panel, in every language.
    '@media (max-width: 340px)': { '& > button': { minWidth: 'auto' } },
  },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginInlineEnd: 'auto' },
})

type OneByOneProps = { items: readonly Item[]; item: Item; choose: (id: string) => void }

/** One nomination at a time, with ways to the next one by hand and by key. */
export function OneByOne({ items, item, choose }: OneByOneProps) {
  const styles = useStyles()
  const text = useText(messages)
  const here = useRef<HTMLElement>(null)
  const help = useRef<HTMLDialogElement>(null)
  const keys = useSingleKeys()
  const place = items.indexOf(item)
  const waiting = nextWaiting(items, item.nomination.id)
  const focusNext = useFocusOnMove(here, item.nomination.id)
  const go = (to: Item | undefined) => {
    if (to) choose(to.nomination.id)
    return to !== undefined
  }
  useShortcuts(keys.on, (shortcut, at) => {
    const to = targetOf(shortcut, items, place, waiting)
    if (to !== undefined) focusNext()
    return go(to) || (here.current !== null && actOn(here.current, at, shortcut, help))
  })
  return (
    <section ref={here} className={styles.one} aria-label={text.judged}>
      <Moves items={items} place={place} waiting={waiting} go={go}>
        <Button
          appearance="subtle"
          aria-haspopup="dialog"
          aria-keyshortcuts="?"
          onClick={() => help.current?.showModal()}
        >
          {text.keyboard}
        </Button>
      </Moves>
      <Case key={item.nomination.id} item={item} onAnswered={() => choose(item.nomination.id)} />
      <KeyHelp ref={help} singleKeys={keys.on} onTurn={keys.turn} />
    </section>
  )
}

type MovesProps = {
  items: readonly Item[]
  place: number
  waiting: Item | undefined
  go: (to: Item | undefined) => void
  children: ReactNode
}

function Moves({ items, place, waiting, go, children }: MovesProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  return (
    <div className={styles.moves}>
      <Button
        disabledFocusable={place === 0}
        aria-keyshortcuts="K Alt+ArrowUp"
        onClick={() => go(items[place - 1])}
      >
        {text.previous}
      </Button>
      <Button
        disabledFocusable={place === items.length - 1}
        aria-keyshortcuts="J Alt+ArrowDown"
        onClick={() => go(items[place + 1])}
      >
        {text.next}
      </Button>
      <output className={styles.place}>
        {text.position(formats.number(place + 1), formats.number(items.length))}
      </output>
      {waiting ? (
        <Button aria-keyshortcuts="N" onClick={() => go(waiting)}>
          {text.nextWaiting}
        </Button>
      ) : null}
      {children}
    </div>
  )
}

/** After a move by key the focus is on what it led to; after one by button it stays there, for the next press. */
function useFocusOnMove(here: RefObject<HTMLElement | null>, shown: string) {
  const byKey = useRef(false)
  const before = useRef(shown)
  useEffect(() => {
    if (byKey.current && before.current !== shown) here.current?.querySelector('h2')?.focus()
    byKey.current = false
    before.current = shown
  }, [shown, here])
  return () => {
    byKey.current = true
  }
}

function targetOf({ does }: Shortcut, items: readonly Item[], place: number, waiting: Item | undefined) {
  if (does === 'next') return items[place + 1]
  if (does === 'previous') return items[place - 1]
  return does === 'unanswered' ? waiting : undefined
}

function actOn(
  here: Element,
  at: Element,
  shortcut: Shortcut,
  help: RefObject<HTMLDialogElement | null>,
): boolean {
  switch (shortcut.does) {
    case 'rubric':
      return focusRubric(here)
    case 'points':
      return answerFocused(here, at, shortcut.points)
    case 'save':
      return saveScore(here)
    case 'help':
      help.current?.showModal()
      return true
    default:
      return false
  }
}
