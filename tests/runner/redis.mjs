import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Path of a redis-server on this machine: REDIS_SERVER, or on the path; undefined when there is none. */
export function findRedis(env = process.env, exists = existsSync) {
  if (env.REDIS_SERVER) {
    if (!exists(env.REDIS_SERVER))
      throw new Error(`REDIS_SERVER names ${env.REDIS_SERVER}, which isn't there.`)
    return env.REDIS_SERVER
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, 'redis-server')).find((path) => exists(path))
}

/** The same, installing Debian's where that is possible; the tests run it, never the system. */
export async function findOrInstallRedis() {
  const found = findRedis() ?? installWithApt()
  if (found) return found
  throw new Error(
    'The tests of several processes need redis-server: install it, or set REDIS_SERVER to its program.',
  )
}

function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  console.log('Installing redis-server with apt…')
  // Its program alone: nothing is started with the system.
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  }
  spawnSync('apt-get', ['-q', 'update'], options)
  spawnSync('apt-get', ['-q', 'install', '-y', '--no-install-recommends', 'redis-server'], options)
  return findRedis()
}
