import { existsSync } from 'node:fs'
import { rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Everything that embedded storage and its lock write into their folder. */
const own = [
  '__azurite_db_table__.json',
  '__azurite_db_queue__.json',
  '__azurite_db_queue_extent__.json',
  '__queuestorage__',
  'in-use.pid',
]

/** Whether embedded storage has kept something in a folder before. */
export function hasStorage(folder: string): boolean {
  return own.some((name) => existsSync(join(folder, name)))
}

/**
 * Deletes what embedded storage keeps in a folder, and the folder when nothing else is in it: a person may have
 * named a folder that holds files of their own.
 */
export async function removeStorage(folder: string): Promise<void> {
  for (const name of own) await rm(join(folder, name), { recursive: true, force: true })
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error
  })
}
