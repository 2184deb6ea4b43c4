import { access, constants, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CannotStart } from '#local/settings.ts'

/** Makes sure that the folder exists and can be used. @throws CannotStart with one sentence on why it can't */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder)
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new CannotStart(`The data folder ${folder} can’t be used: ${reasons[code] ?? message}.`)
  }
}

const reasons: Record<string, string> = {
  EEXIST: 'it is a file',
  ENOTDIR: 'a part of its path is a file',
  ENOENT: 'it can’t be created there',
  EACCES: 'you may not read and write it',
  EPERM: 'you may not read and write it',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
}

/** Node's own recursive mkdir never returns where a file system refuses new folders by “not found”, as /proc does. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return
    const parent = dirname(folder)
    if (code !== 'ENOENT' || (await stat(parent).catch(() => undefined))) throw error
    await makeFolder(parent)
    await mkdir(folder)
  }
}
