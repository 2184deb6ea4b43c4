import { useEffect, useState } from 'react'

/** True once `now` has been true for `ms`, so that what heals at once is never mentioned. */
export function useDelayed(now: boolean, ms: number): boolean {
  const [since, setSince] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSince(now), now ? ms : 0)
    return () => clearTimeout(timer)
  }, [now, ms])
  return now && since
}
