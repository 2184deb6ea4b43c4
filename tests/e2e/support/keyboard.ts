import type { Locator, Page } from 'playwright-core'

/** Presses Tab until this has the focus. @throws Error if forty times don't lead there */
export async function tabTo({ keyboard }: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed++) {
    if (await hasFocus(wanted)) return
    await keyboard.press('Tab')
  }
  throw new Error(`Forty tabs don’t lead to ${wanted}.`)
}

function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluateAll((elements) => elements.some((element) => element === document.activeElement))
}
