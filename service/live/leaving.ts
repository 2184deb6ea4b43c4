import type { LiveServer } from '#service/live/connection.ts'

/**
 * What a process tells its screens before it ends: to come to another one, each at a moment of its own. Meanwhile it
 * serves as ever; who comes to it once more, for there is no other yet, stays until it ends.
 */
export function createLeaving(io: LiveServer, now: () => number) {
  return async (withinMs: number): Promise<void> => {
    const endsAt = now() + withinMs
    const told = [...io.of('/').sockets.values()]
    io.local.emit('live:moved', { withinMs })
    while (now() < endsAt && told.some(({ connected }) => connected))
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}

const lookEveryMs = 50
