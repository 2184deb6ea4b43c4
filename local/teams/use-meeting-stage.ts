import { useCallback, useEffect, useState } from 'react'
import { fetchStage, putOnStage } from '#local/teams/laptop-api.ts'

export type MeetingStage = {
  /** Path of the tab page on the stage, the same in every window. */
  stage: string | null
  share(path: string | null): Promise<void>
}

const pollMs = 1_000

/** What the meeting's stage shows, asked for every second while `watching`. */
export function useMeetingStage(watching: boolean): MeetingStage {
  const [stage, setStage] = useState<string | null>(null)

  useEffect(() => {
    if (!watching) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const look = async () => {
      // A window that can't reach the service keeps showing what it showed.
      const now = await fetchStage().catch(() => undefined)
      if (over) return
      if (now !== undefined) setStage(now)
      timer = setTimeout(look, pollMs)
    }
    void look()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [watching])

  const share = useCallback(async (path: string | null) => {
    await putOnStage(path)
    setStage(path)
  }, [])
  return { stage, share }
}
