import { useEffect, useRef, useState } from 'react'

const atMostEvery = 5_000

/** A value that changes often, at most every five seconds; what it came to in the end is never left out. */
export function useSeldom<T>(value: T): T {
  const [seen, setSeen] = useState(value)
  const lastAt = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, lastAt.current + atMostEvery - Date.now())
    const timer = setTimeout(() => {
      lastAt.current = Date.now()
      setSeen(value)
    }, wait)
    return () => clearTimeout(timer)
  }, [value])
  return seen
}
