import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LaptopStorage, openStorage } from '#local/storage.ts'
import { removeStorage } from '#local/storage-files.ts'

let parent: string
let folder: string
let opened: LaptopStorage | undefined

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'laurels-laptop-storage-'))
  folder = join(parent, 'storage')
})
afterEach(async () => {
  await opened?.close()
  opened = undefined
  rmSync(parent, { recursive: true })
})

async function open(): Promise<string[]> {
  const said: string[] = []
  opened = await openStorage({ folder, wakeAfterMs: 1_000, say: (line) => said.push(line) })
  return said
}

describe('A storage folder that a person had before', () => {
  test('keeps their files, whether storage is opened there, loaded anew or reset', async () => {
    mkdirSync(join(folder, 'photos'), { recursive: true })
    writeFileSync(join(folder, 'photos', 'wedding.jpg'), 'theirs')
    writeFileSync(join(folder, 'in-use.pid'), '999999999')
    expect(await open()).toEqual(['Loading sample data…'])
    await opened?.close()
    opened = undefined
    await removeStorage(folder)
    expect(readFileSync(join(folder, 'photos', 'wedding.jpg'), 'utf8')).toBe('theirs')
    expect(existsSync(join(folder, '__azurite_db_table__.json'))).toBe(false)
  })

  test('is gone after a reset where only storage was in it', async () => {
    await open()
    await opened?.close()
    opened = undefined
    await removeStorage(folder)
    expect(existsSync(folder)).toBe(false)
  })
})
