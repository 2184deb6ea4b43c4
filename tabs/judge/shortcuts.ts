/** What a judge can do by a key. */
export type Shortcut =
  | { does: 'next' | 'previous' | 'unanswered' | 'rubric' | 'save' | 'help' }
  | { does: 'points'; points: number }

/** A key as it was pressed, and where. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'> & {
  /** In a field for text, or a list to choose from: its letters and digits are its own. */
  typing: boolean
  /** Single keys can be turned off, for those whose speech or hands press them by accident. */
  singleKeys: boolean
}

const letters = { j: 'next', k: 'previous', n: 'unanswered', s: 'rubric' } as const

/** What a key does on the judges' bench, or undefined where it is none of the bench's business. */
export function shortcutOf(pressed: Pressed): Shortcut | undefined {
  const { key, altKey, ctrlKey, metaKey, typing, singleKeys } = pressed
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey) return { does: 'save' }
  if (ctrlKey || metaKey) return undefined
  if (altKey) return byArrow(key)
  if (typing || !singleKeys) return undefined
  if (key === '?' || key === '؟') return { does: 'help' }
  const points = digitOf(pressed)
  if (points !== undefined) return { does: 'points', points }
  const letter = letterOf(pressed)
  return letter in letters ? { does: letters[letter as keyof typeof letters] } : undefined
}

function byArrow(key: string): Shortcut | undefined {
  if (key === 'ArrowDown') return { does: 'next' }
  return key === 'ArrowUp' ? { does: 'previous' } : undefined
}

/** 1 to 5, whatever digits the keyboard writes. */
function digitOf({ key, code }: Pressed): number | undefined {
  const digit =
    /^[1-5]$/.exec(key)?.[0] ?? (isLatin(key) ? undefined : /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1])
  return digit === undefined ? undefined : Number(digit)
}

/** The Latin letter on a key; by its place where the keyboard writes another script. */
function letterOf({ key, code }: Pressed): string {
  if (isLatin(key)) return key.toLowerCase()
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? ''
}

function isLatin(key: string): boolean {
  return /^[\u0020-\u007e]$/.test(key)
}
