import { type PointerEvent, type RefObject, useState } from 'react'
import { messages } from '#tabs/design/order/messages.ts'
import { moved } from '#tabs/design/order/moved.ts'
import { useDragRows } from '#tabs/design/order/use-drag-rows.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

type Ordered<T> = {
  /** The list's element, whose children are the rows. */
  list: RefObject<HTMLElement | null>
  items: readonly T[]
  onChange: (items: T[]) => void
  /** What an item is called in what is said of it. */
  nameOf: (item: T, at: number) => string
}

type Order = {
  /** What has just happened, for screen readers. */
  said: string
  move: (from: number, to: number) => void
  remove: (at: number) => void
  /** Where the row is that is being dragged. */
  dragged: number | undefined
  grab: (at: number, event: PointerEvent) => void
}

/** A list that is put in order by dragging or by keyboard; every move is said. */
export function useOrder<T>({ list, items, onChange, nameOf }: Ordered<T>): Order {
  const text = useText(messages)
  const formats = useFormats()
  const [said, setSaid] = useState('')

  function move(from: number, to: number) {
    const item = items[from]
    if (item === undefined || to < 0 || to >= items.length || to === from) return
    onChange(moved(items, from, to))
    setSaid(text.movedTo(nameOf(item, from), formats.number(to + 1), formats.number(items.length)))
  }
  function remove(at: number) {
    const item = items[at]
    if (item === undefined) return
    onChange(items.filter((_, i) => i !== at))
    setSaid(text.removed(nameOf(item, at)))
  }
  const drag = useDragRows(list, move)
  return { said, move, remove, dragged: drag.at, grab: drag.grab }
}
