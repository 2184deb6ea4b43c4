import type { LiveServer } from '#service/live/connection.ts'

/**
 * What a process tells its screens before it ends: to come to another one, each at a moment of its own. Meanwhile it
 * serves as ever; who comes to it once more, for there is no other yet, is told as well.
 */
export function createLeaving(io: LiveServer, now: () => number) {
  let endsAt: number | undefined
  io.on('connection', (socket) => {
    if (endsAt !== undefined) socket.emit('live:moved', { withinMs: Math.max(0, endsAt - now()) })
  })
  return async (withinMs: number): Promise<void> => {
    endsAt = now() + withinMs
    const { sockets } = io.of('/')
    io.local.emit('live:moved', { withinMs })
    while (sockets.size > 0 && now() < endsAt)
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}

const lookEveryMs = 50
