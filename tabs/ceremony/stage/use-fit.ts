import { type RefObject, useLayoutEffect } from 'react'

const smallest = 0.4
const step = 0.05
/** What is read from the back of a room: so much of the stage's height, and never less than so many pixels. */
const readable = { ofHeight: 0.019, px: 12 }

/**
 * Makes a box's type (`--fit`) as large as its content can stand in its frame, up to `largest` times. Where that is
 * too small to be read, the box is marked `data-crowded`: scenes then leave out what is said elsewhere, too.
 * It is fitted anew when its own size changes, or what stands in it.
 */
export function useFit(frame: RefObject<HTMLElement | null>, enabled: boolean, largest: number): void {
  useLayoutEffect(() => {
    const box = frame.current
    if (!enabled || box === null) return undefined
    const fit = () => {
      box.removeAttribute('data-crowded')
      enlarge(box, largest)
      const needed = Math.max(readable.px, box.clientHeight * readable.ofHeight)
      if (Number.parseFloat(getComputedStyle(box).fontSize) >= needed) return
      box.setAttribute('data-crowded', '')
      enlarge(box, largest)
    }
    fit()
    const resized = new ResizeObserver(fit)
    resized.observe(box)
    // A recap turns its pages, and gets what is unveiled while it stands.
    const changed = new MutationObserver(fit)
    changed.observe(box, { childList: true, subtree: true })
    return () => {
      resized.disconnect()
      changed.disconnect()
    }
  }, [frame, enabled, largest])
}

/** Tries sizes by halves: each is a layout of the whole scene. */
function enlarge(box: HTMLElement, largest: number): void {
  const size = (at: number) => String(smallest + at * step)
  let fits = 0
  let tooLarge = Math.round((largest - smallest) / step) + 1
  while (tooLarge - fits > 1) {
    const at = Math.floor((fits + tooLarge) / 2)
    box.style.setProperty('--fit', size(at))
    if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1) tooLarge = at
    else fits = at
  }
  box.style.setProperty('--fit', size(fits))
}
