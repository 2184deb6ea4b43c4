import { useEffect } from 'react'

type Left = { key: string; top: number; link: string | null }

let left: Left | undefined
let wentBack = -Infinity
const backMs = 2_000

window.addEventListener('popstate', () => {
  wentBack = performance.now()
})

/** Leaves the wall where it is, so that going back leads to the same place of the same feed. */
export function useComingBack(key: string, ready: boolean): void {
  useEffect(() => {
    if (!ready) return undefined
    const before = left
    left = undefined
    if (before?.key === key && performance.now() - wentBack < backMs) comeBack(before)
    let top = window.scrollY
    let link: string | null = null
    const scrolled = () => {
      top = window.scrollY
    }
    const pressed = ({ target }: Event) => {
      link = (target as Element).closest?.('a')?.getAttribute('href') ?? null
    }
    window.addEventListener('scroll', scrolled, { passive: true })
    document.addEventListener('click', pressed, true)
    return () => {
      window.removeEventListener('scroll', scrolled)
      document.removeEventListener('click', pressed, true)
      left = { key, top, link }
    }
  }, [key, ready])
}

/** Whether the wall was left in this tab, so that going back leads there. */
export function cameFromHere(): boolean {
  return left !== undefined
}

/** After the shell has put a new screen's top into view and its heading into focus. */
function comeBack({ top, link }: Left): void {
  requestAnimationFrame(() => {
    window.scrollTo(0, top)
    const heading = document.getElementById('page-title')
    const focus = () =>
      link &&
      document.querySelector<HTMLElement>(`[href="${CSS.escape(link)}"]`)?.focus({ preventScroll: true })
    heading?.addEventListener('focus', () => requestAnimationFrame(focus), { once: true })
  })
}
