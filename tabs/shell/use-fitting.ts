import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { fitting } from '#tabs/shell/fitting.ts'

/** Measures how many children of a row fit into the element around it, again whenever that changes its size. */
export function useFitting(
  count: number,
  current: number,
): { outer: RefObject<HTMLElement | null>; row: RefObject<HTMLUListElement | null>; visible: number } {
  const outer = useRef<HTMLElement>(null)
  const row = useRef<HTMLUListElement>(null)
  // Of how many it was measured: until new ones are, all of them count as fitting, so that no menu is fetched for nothing.
  const [measured, setMeasured] = useState({ count, visible: count })

  useLayoutEffect(() => {
    function measure() {
      const widths = [...(row.current?.children ?? [])].map((child) => (child as HTMLElement).offsetWidth)
      const style = outer.current && getComputedStyle(outer.current)
      const padding = style ? Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight) : 0
      const visible = fitting(widths.slice(0, count), (outer.current?.clientWidth ?? 0) - padding, current)
      setMeasured((before) =>
        before.count === count && before.visible === visible ? before : { count, visible },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    if (outer.current) observer.observe(outer.current)
    // Fonts and language change the widths of the places themselves.
    for (const child of row.current?.children ?? []) observer.observe(child)
    return () => observer.disconnect()
  }, [count, current])

  return { outer, row, visible: measured.count === count ? measured.visible : count }
}
