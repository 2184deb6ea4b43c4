import { useState } from 'react'
import { isKept, keep } from '#tabs/ceremony/audience/kept-mark.ts'

/** Whether somebody wants ceremonies in larger text: kept for them on this device, where it may keep anything. */
export function useLargerText(person: string | undefined): [boolean, (larger: boolean) => void] {
  const key = `laurels.larger-text.${person ?? ''}`
  const [chosen, choose] = useState<boolean>()
  return [
    chosen ?? isKept('localStorage', key),
    (larger) => {
      choose(larger)
      keep('localStorage', key, larger)
    },
  ]
}
