import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'

type DragRows = {
  /** Where the row is that is being dragged. */
  at: number | undefined
  grab: (at: number, event: PointerEvent) => void
}

/** Puts the rows of a list in another order while one is dragged by its handle, with mouse, pen or finger. */
export function useDragRows(
  list: RefObject<HTMLElement | null>,
  move: (from: number, to: number) => void,
): DragRows {
  const [at, setAt] = useState<number>()
  const newest = useRef(move)
  useEffect(() => {
    newest.current = move
  })

  useEffect(() => {
    if (at === undefined) return
    function follow({ clientY }: globalThis.PointerEvent) {
      const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect())
      const to = placeFor(clientY, rows, at ?? 0)
      if (to === at) return
      newest.current(at ?? 0, to)
      setAt(to)
    }
    const drop = () => setAt(undefined)
    // On the window: a row that moves in the document would lose what it had captured.
    window.addEventListener('pointermove', follow)
    window.addEventListener('pointerup', drop)
    window.addEventListener('pointercancel', drop)
    return () => {
      window.removeEventListener('pointermove', follow)
      window.removeEventListener('pointerup', drop)
      window.removeEventListener('pointercancel', drop)
    }
  }, [at, list])

  return {
    at,
    grab(at, event) {
      if (event.button !== 0) return
      setAt(at)
    },
  }
}

/**
 * Where the dragged row belongs: it changes places with a neighbor once the pointer is past as much of it as the
 * dragged row will then cover, so that rows of different heights don't swap to and fro.
 */
export function placeFor(y: number, rows: readonly Pick<DOMRect, 'top' | 'bottom'>[], at: number): number {
  const dragged = rows[at]
  if (!dragged) return at
  const height = dragged.bottom - dragged.top
  const [before, after] = [rows[at - 1], rows[at + 1]]
  if (before && y < Math.min(before.top + height, before.bottom)) return at - 1
  if (after && y > Math.max(after.bottom - height, after.top)) return at + 1
  return at
}
