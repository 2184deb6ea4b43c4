import type { Frame } from 'playwright-core'
import type { Theme } from '#local/teams/context.ts'

const grounds: Record<Theme, string> = { default: '#ffffff', dark: '#292929', contrast: '#000000' }

/** Waits until the new theme is there, and done fading in. */
export async function themeIs(frame: Frame, theme: Theme): Promise<void> {
  await frame.waitForFunction((ground) => {
    const themed = document.querySelector('.fui-FluentProvider')
    return (
      themed !== null &&
      getComputedStyle(themed).getPropertyValue('--colorNeutralBackground1').trim() === ground
    )
  }, grounds[theme])
  await settled(frame)
}

/** Waits until the document has been painted anew, or has nothing to paint: some frames are not shown. */
export async function painted(frame: Frame): Promise<void> {
  const enoughMs = 500
  await frame.evaluate(
    (most) =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
        setTimeout(resolve, most)
      }),
    enoughMs,
  )
}

/** Waits until every place of the tab's navigation is in sight, or in a menu that is. */
export async function navigationFits(frame: Frame): Promise<void> {
  // It measures itself once the new size has been laid out.
  await painted(frame)
  await frame.waitForFunction(
    () =>
      document.querySelector('body nav button') !== null ||
      [...document.querySelectorAll('nav li')].every(
        (place) => getComputedStyle(place).visibility === 'visible',
      ),
  )
}

/** Waits until nothing is loading and whatever moves and ends has ended. */
export async function settled(frame: Frame): Promise<void> {
  await frame.waitForFunction(
    () =>
      document.fonts.status === 'loaded' &&
      !document.querySelector('[aria-busy="true"]') &&
      document
        .getAnimations()
        .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity),
  )
}
