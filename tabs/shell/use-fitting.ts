import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { fitting } from '#tabs/shell/fitting.ts'

/** Measures how many children of a row fit into the element around it, again whenever that changes its size. */
export function useFitting(
  count: number,
  current: number,
): { outer: RefObject<HTMLElement | null>; row: RefObject<HTMLUListElement | null>; visible: number } {
  const outer = useRef<HTMLElement>(null)
  const row = useRef<HTMLUListElement>(null)
  const [visible, setVisible] = useState(count)

  useLayoutEffect(() => {
    function measure() {
      const widths = [...(row.current?.children ?? [])].map((child) => (child as HTMLElement).offsetWidth)
      const style = outer.current && getComputedStyle(outer.current)
      const padding = style ? Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight) : 0
      setVisible(fitting(widths.slice(0, count), (outer.current?.clientWidth ?? 0) - padding, current))
    }
    measure()
    const observer = new ResizeObserver(measure)
    if (outer.current) observer.observe(outer.current)
    // Fonts and language change the widths of the places themselves.
    for (const child of row.current?.children ?? []) observer.observe(child)
    return () => observer.disconnect()
  }, [count, current])

  return { outer, row, visible }
}
