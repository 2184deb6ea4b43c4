import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Keeps a second process out of a folder; a lock left behind by a process that is gone is taken over.
 * @returns releases the folder
 * @throws Error that says who holds it
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'in-use.pid')
  const holder = readHolder(file)
  if (holder !== undefined && isRunning(holder))
    throw new Error(
      `it is in use by another Laurels (process ${holder}); stop that one, or choose another folder`,
    )
  rmSync(file, { force: true })
  writeFileSync(file, String(process.pid), { flag: 'wx' })
  return () => rmSync(file, { force: true })
}

function readHolder(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !isSomethingElse(pid)
}

/** After a restart of the machine another program may have the number; where the system tells, look. */
function isSomethingElse(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('local/')
  } catch {
    return false
  }
}
