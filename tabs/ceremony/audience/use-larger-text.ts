import { useState } from 'react'

/** Whether somebody wants ceremonies in larger text: kept for them on this device, where it may keep anything. */
export function useLargerText(person: string | undefined): [boolean, (larger: boolean) => void] {
  const key = `laurels.larger-text.${person ?? ''}`
  const [chosen, choose] = useState<boolean>()
  return [
    chosen ?? isKept(key),
    (larger) => {
      choose(larger)
      keep(key, larger)
    },
  ]
}

function isKept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

function keep(key: string, larger: boolean): void {
  try {
    if (larger) localStorage.setItem(key, 'yes')
    else localStorage.removeItem(key)
  } catch {
    // Then it lasts as long as the screen.
  }
}
