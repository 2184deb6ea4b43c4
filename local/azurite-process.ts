import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import queueConfiguration from 'azurite/dist/src/queue/QueueConfiguration.js'
import queueServer from 'azurite/dist/src/queue/QueueServer.js'
import tableConfiguration from 'azurite/dist/src/table/TableConfiguration.js'
import tableServer from 'azurite/dist/src/table/TableServer.js'
import type { AzuriteReport } from '#local/azurite.ts'
import { lockFolder } from '#local/folder-lock.ts'

/** Embedded storage as a process: `azurite-process.ts FOLDER|memory`, started by azurite.ts. */

const place = process.argv[2] ?? 'memory'
const inMemory = place === 'memory'
const folder = resolve(place)
let unlock = () => {}

try {
  if (!inMemory) unlock = openFolder()
  const servers = [startable(tables()), startable(queues())] as const
  await Promise.all(servers.map((server) => server.start()))
  endWith(servers)
  report({ tables: servers[0].port(), queues: servers[1].port() })
} catch (problem) {
  unlock()
  const subject = inMemory ? "Embedded storage can't start" : `Embedded storage can't use ${folder}`
  // Leave at once: one of the servers may have started, and would keep the process alive.
  report({ problem: `${subject}: ${reasonOf(problem)}.` }, () => process.exit(1))
}

function openFolder(): () => void {
  mkdirSync(folder, { recursive: true })
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  return lockFolder(folder)
}

/** Positional settings are: host, port, seconds to keep a connection, files, logs off, …, memory. */
function tables() {
  const file = join(folder, '__azurite_db_table__.json')
  return new tableServer.default(
    new tableConfiguration.default(
      '127.0.0.1',
      0,
      60,
      file,
      false,
      false,
      undefined,
      undefined,
      false,
      true,
      '',
      '',
      '',
      undefined,
      true,
      inMemory,
    ),
  )
}

function queues() {
  const file = join(folder, '__azurite_db_queue__.json')
  const extentFile = join(folder, '__azurite_db_queue_extent__.json')
  const messages = [
    { locationId: 'Default', locationPath: join(folder, '__queuestorage__'), maxConcurrency: 1 },
  ]
  return new queueServer.default(
    new queueConfiguration.default(
      '127.0.0.1',
      0,
      60,
      file,
      extentFile,
      messages,
      false,
      undefined,
      false,
      undefined,
      false,
      true,
      '',
      '',
      '',
      undefined,
      true,
      inMemory,
    ),
  )
}

function startable(server: AzuriteServer) {
  return {
    start: () => server.start(),
    close: () => server.close(),
    port: () => Number(new URL(server.getHttpServerAddress()).port),
  }
}

/** Closing saves what the last periodic save has missed. */
function endWith(servers: readonly { close(): Promise<void> }[]): void {
  let closing = false
  const end = async () => {
    if (closing) return
    closing = true
    await Promise.all(servers.map((server) => server.close()))
    unlock()
    process.exit(0)
  }
  process.on('message', (message) => message === 'stop' && void end())
  process.on('disconnect', () => void end())
  process.on('SIGTERM', () => void end())
  // Whoever started this may have gone while the servers were starting.
  if (process.connected === false) void end()
}

function reasonOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem)
  switch ((problem as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
      return 'this user may not read and write there'
    case 'EROFS':
      return 'it can only be read'
    case 'ENOTDIR':
    case 'EEXIST':
      return 'it is not a folder'
    default:
      return problem.message.split('\n')[0] ?? ''
  }
}

function report(message: AzuriteReport, sent = () => {}): void {
  process.send?.(message, sent)
}
