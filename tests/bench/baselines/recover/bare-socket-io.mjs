import { Server } from 'socket.io'

// The least that can be come back to: Socket.IO with its own settings, which asks nobody who they are. Its process is
// started ahead, and listens once it is told where.
process.once('message', ({ port }) => {
  const io = new Server()
  io.listen(port)
  io.httpServer.once('listening', () =>
    process.send({ kind: 'listening', port: io.httpServer.address().port }),
  )
})
process.on('disconnect', () => process.exit(0))
