import { useEffect, useEffectEvent, useState } from 'react'
import { recall, remember } from '#tabs/judge/on-this-device.ts'
import { type Shortcut, shortcutOf } from '#tabs/judge/shortcuts.ts'

const setting = 'laurels.judge.single-keys'

/**
 * Hears the bench's keys wherever the focus is, but in a dialog. `act` says whether it took one: what it didn't
 * take keeps its usual meaning.
 */
export function useShortcuts(singleKeys: boolean, act: (shortcut: Shortcut, at: Element) => boolean): void {
  const heard = useEffectEvent((event: KeyboardEvent) => {
    const at = event.target
    if (event.defaultPrevented || !(at instanceof Element) || at.closest('dialog, [role=dialog]')) return
    const { key, code, altKey, ctrlKey, metaKey } = event
    const shortcut = shortcutOf({ key, code, altKey, ctrlKey, metaKey, typing: isTyping(at), singleKeys })
    if (shortcut && act(shortcut, at)) event.preventDefault()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => heard(event)
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Whether single keys do something, as this person last chose on this device. */
export function useSingleKeys() {
  const [on, setOn] = useState(() => recall<boolean>(setting) ?? true)
  return {
    on,
    turn: (next: boolean) => {
      remember(setting, next)
      setOn(next)
    },
  }
}

function isTyping(at: Element): boolean {
  return at.matches('textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable=true]')
}
