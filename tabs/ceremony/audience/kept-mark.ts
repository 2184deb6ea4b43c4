/** Whether something was noted here before, where this device keeps anything. */
export function isKept(storage: 'localStorage' | 'sessionStorage', key: string): boolean {
  try {
    return window[storage].getItem(key) !== null
  } catch {
    return false
  }
}

/** Notes something, or takes the note back; where nothing can be kept, it lasts as long as the screen. */
export function keep(storage: 'localStorage' | 'sessionStorage', key: string, is: boolean): void {
  try {
    if (is) window[storage].setItem(key, 'yes')
    else window[storage].removeItem(key)
  } catch {
    // Not kept.
  }
}
