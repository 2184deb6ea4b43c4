import { useEffect, useState } from 'react'

/** Renders again every second, for clocks, while there is one to be seen. */
export function useSeconds(running: boolean): void {
  const [, tick] = useState(0)
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => tick((times) => times + 1), 1_000)
    return () => clearInterval(timer)
  }, [running])
}
