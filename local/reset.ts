// `npm run sample:reset`: the next start loads the sample data afresh.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lockFolder } from '#local/folder-lock.ts'
import { CannotStart, readSettings } from '#local/settings.ts'
import { hasStorage, removeStorage } from '#local/storage-files.ts'

try {
  const { dataFolder } = readSettings(process.env, fileURLToPath(new URL('..', import.meta.url)))
  await emptyStorage(join(dataFolder, 'storage'))
  console.log('Storage is empty: the next start loads the sample data afresh.')
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = 1
}

/** Empties storage, unless Laurels is running on it. */
async function emptyStorage(folder: string): Promise<void> {
  if (!hasStorage(folder)) return
  try {
    lockFolder(folder)
  } catch (error) {
    throw new CannotStart(`${folder} can’t be emptied: ${error instanceof Error ? error.message : error}.`)
  }
  await removeStorage(folder)
}
