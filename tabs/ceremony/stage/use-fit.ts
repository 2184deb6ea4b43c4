import { type RefObject, useLayoutEffect } from 'react'

const smallest = 0.42

/**
 * Shrinks a box's type (`--fit`) until its content stands in its frame, however many names and however small
 * the stage; it grows back when there is room. Mount the box anew for new content.
 */
export function useFit(frame: RefObject<HTMLElement | null>, enabled: boolean): void {
  useLayoutEffect(() => {
    const box = frame.current
    if (!enabled || box === null) return undefined
    const fit = () => {
      let size = 1
      box.style.setProperty('--fit', '1')
      while (size > smallest && box.scrollHeight > box.clientHeight + 1) {
        size -= 0.06
        box.style.setProperty('--fit', size.toFixed(2))
      }
    }
    fit()
    const watcher = new ResizeObserver(fit)
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [frame, enabled])
}
