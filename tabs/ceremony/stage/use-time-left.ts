import { useEffect, useState } from 'react'
import { countdownOf } from '#tabs/ceremony/stage/countdown.ts'

/** A clock that runs down to a moment on the server's clock; nothing where that is past, or far away. */
export function useTimeLeft(until: number | undefined, serverNow: () => number): string | undefined {
  const [, tick] = useState(0)
  useEffect(() => {
    if (until === undefined) return undefined
    const timer = setInterval(() => tick((times) => times + 1), 500)
    return () => clearInterval(timer)
  }, [until])
  if (until === undefined) return undefined
  const left = countdownOf(until - serverNow())
  return left.kind === 'soon' ? left.clock : undefined
}
