import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = process.cwd()
const features = [
  'wall',
  'nominate',
  'commend',
  'mine',
  'endorse',
  'judge',
  'program',
  'ceremony',
  'configure',
  'milestones',
  'preferences',
  'record',
  'insight',
  'settings',
]
const sharedByFeatures = ['api', 'live', 'teams', 'text', 'design', 'people']

type Case = [file: string, line: string]

/** A file of a zone and the one line in it that must not pass. */
const forbidden: Case[] = [
  ['core/contract/a.ts', "export * from '#core/ports.ts'"],
  ['core/contract/a.ts', "export * from '../ports.ts'"],
  ['core/contract/a.ts', "export * from 'node:fs'"],
  ['core/contract/a.ts', "export * from '@noble/hashes/sha2.js'"],
  ['core/a.ts', "export * from 'node:fs'"],
  ['core/a.ts', "export * from '#service/a.ts'"],
  ['core/a.ts', "export * from '../service/a.ts'"],
  ['core/a.ts', "export * from '#bot/a.ts'"],
  ['core/a.ts', "export * from 'fastify'"],
  ['core/a.ts', "export * from 'react'"],
  ['core/a.ts', "export * from '@azure/data-tables'"],
  ['core/judging/a.ts', "export const a = await import('node:os')"],
  ['core/judging/a.ts', 'export const a = Date.now()'],
  ['core/judging/a.ts', 'export const a = new Date()'],
  ['core/judging/a.ts', 'export const a = Math.random()'],
  ['core/judging/a.ts', 'export const a = crypto.randomUUID()'],
  ['bot/a.ts', "export * from '#service/a.ts'"],
  ['bot/a.ts', "export * from '#tabs/shell/a.ts'"],
  ['bot/a.ts', "export * from '@azure/data-tables'"],
  ['service/a.ts', "export * from '#tabs/shell/a.ts'"],
  ['service/a.ts', "export * from '#local/main.ts'"],
  ['service/a.ts', "export * from '#tests/a.ts'"],
  ['service/a.ts', "export * from '../local/main.ts'"],
  ['service/http/a.ts', "export * from '@azure/data-tables'"],
  ['service/storage/a.ts', "export * from '#local/azurite.ts'"],
  ['service/storage/a.ts', "export * from 'react'"],
  ['tabs/shell/a.ts', "export * from '#core/ports.ts'"],
  ['tabs/shell/a.ts', "export * from '#service/a.ts'"],
  ['tabs/wall/a.tsx', "export * from '#core/ports.ts'"],
  ['tabs/wall/a.tsx', "export * from '../../core/ports.ts'"],
  ['tabs/wall/a.tsx', "export * from '#service/a.ts'"],
  ['tabs/wall/a.tsx', "export * from '#bot/a.ts'"],
  ['tabs/wall/a.tsx', "export * from '#local/a.ts'"],
  ['tabs/wall/a.tsx', "export * from '#tests/a.ts'"],
  ['tabs/wall/a.tsx', "export * from 'node:fs'"],
  ['tabs/wall/a.tsx', "export * from 'zod'"],
  ['tabs/wall/a.tsx', "export * from '#tabs/shell/a.ts'"],
  ['tabs/wall/a.tsx', "export * from '../nominate/a.ts'"],
  ['local/a.ts', "export * from '#tests/a.ts'"],
  ['local/a.ts', "export * from '#tabs/shell/a.ts'"],
  ['local/a.ts', "export * from '../tests/a.ts'"],
  ['local/teams/a.ts', "export * from '#core/ports.ts'"],
  ['local/teams/a.ts', "export * from '#service/a.ts'"],
  ['local/teams/a.ts', "export * from 'node:fs'"],
  ...features.flatMap((feature) =>
    features
      .filter((other) => other !== feature)
      .map((other): Case => [`tabs/${feature}/a.ts`, `export * from '#tabs/${other}/a.ts'`]),
  ),
  ...sharedByFeatures.flatMap((folder) =>
    features.map((feature): Case => [`tabs/${folder}/a.ts`, `export * from '#tabs/${feature}/a.ts'`]),
  ),
]

const allowed: Case[] = [
  ['core/contract/a.ts', "export * from 'zod'"],
  ['core/contract/a.ts', "export * from './text.ts'"],
  ['core/judging/a.ts', "export * from '#core/ports.ts'"],
  ['core/judging/a.ts', "export * from '#core/contract/text.ts'"],
  ['core/judging/a.ts', "export * from '@noble/hashes/sha2.js'"],
  ['bot/a.ts', "export * from '#core/ports.ts'"],
  ['service/a.ts', "export * from '#core/ports.ts'"],
  ['service/a.ts', "export * from '#bot/a.ts'"],
  ['service/a.ts', "export * from 'node:fs'"],
  ['service/http/a.ts', "export * from 'fastify'"],
  ['service/storage/a.ts', "export * from '@azure/data-tables'"],
  ['service/identity/a.ts', "export * from '@azure/identity'"],
  ['tabs/shell/a.ts', "export * from '#tabs/wall/a.ts'"],
  ['tabs/wall/a.tsx', "export * from '#core/contract/text.ts'"],
  ['tabs/wall/a.tsx', "export * from '#tabs/wall/b.ts'"],
  ['tabs/wall/a.tsx', "export * from '#tabs/api/a.ts'"],
  ['tabs/wall/a.tsx', "export * from './b.ts'"],
  ['tabs/wall/a.tsx', "export * from 'react'"],
  ['tabs/teams/a.ts', "export * from '@microsoft/teams-js'"],
  ['local/a.ts', "export * from '#service/a.ts'"],
  ['local/a.ts', "export * from '#core/ports.ts'"],
  ['local/a.ts', "export * from 'node:fs'"],
  ['tests/a.ts', "export * from '#local/a.ts'"],
]

describe('lint', () => {
  let folder: string
  let refused: Set<string>
  const cases = [...forbidden, ...allowed]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'laurels-lint-'))
    await cp(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
    await writeCases(folder, cases)
    refused = await lint(folder)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(forbidden)('%s may not say: %s', (...one) => {
    expect(refused).toContain(caseFile(cases, one))
  })

  it.each(allowed)('%s may say: %s', (...one) => {
    expect(refused).not.toContain(caseFile(cases, one))
  })

  it('knows every folder of tabs, as a feature or as shared', async () => {
    const entries = await readdir(join(root, 'tabs'), { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
    const known = new Set([...features, ...sharedByFeatures, 'shell'])
    expect(folders.filter((name) => !known.has(name))).toEqual([])
  })
})

const untyped: Case[] = [
  ['core/contract/a.ts', 'export const a = Buffer.alloc(1)'],
  ['core/contract/a.ts', "export { elsewhere } from '#core/elsewhere.ts'"],
  ['core/a.ts', 'export const a = process.pid'],
  ['core/a.ts', 'export const a = document.title'],
  ['core/a.ts', "export { elsewhere } from '#service/elsewhere.ts'"],
  ['tabs/a.ts', 'export const a = process.pid'],
  ['tabs/a.ts', "export { elsewhere } from '#service/elsewhere.ts'"],
  ['tabs/a.ts', "export { elsewhere } from '#core/elsewhere.ts'"],
  ['service/a.ts', 'export const a = document.title'],
  ['service/a.ts', "export { elsewhere } from '#local/elsewhere.ts'"],
]

const typed: Case[] = [
  ['core/a.ts', "export { elsewhere } from '#core/contract/elsewhere.ts'"],
  ['tabs/a.ts', 'export const a = document.title'],
  ['tabs/a.ts', "export { elsewhere } from '#core/contract/elsewhere.ts'"],
  ['service/a.ts', 'export const a = process.pid'],
  ['service/a.ts', "export { elsewhere } from '#core/elsewhere.ts'"],
  ['local/a.ts', "export { elsewhere } from '#service/elsewhere.ts'"],
]

describe('types', () => {
  let folder: string
  let refused: Set<string>
  const cases = [...untyped, ...typed]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'laurels-types-'))
    await mirrorZones(folder)
    await writeCases(folder, cases)
    refused = await compile(folder)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(untyped)('%s may not say: %s', (...one) => {
    expect(refused).toContain(caseFile(cases, one))
  })

  it.each(typed)('%s may say: %s', (...one) => {
    expect(refused).not.toContain(caseFile(cases, one))
  })
})

/** Each case is a file of its own, so that what is said of it can be told from the others. */
function caseFile(cases: Case[], [file, line]: Case): string {
  const index = cases.findIndex((one) => one[0] === file && one[1] === line)
  return file.replace(/a\.(tsx?)$/, `case${index}.$1`)
}

async function writeCases(folder: string, cases: Case[]): Promise<void> {
  await Promise.all(cases.map((one) => write(folder, caseFile(cases, one), `${one[1]}\n`)))
}

async function write(folder: string, file: string, text: string): Promise<void> {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/** The project's own settings around a house with one file in each zone. */
async function mirrorZones(folder: string): Promise<void> {
  const zones = [
    'core/contract',
    'core',
    'bot',
    'service',
    'tabs',
    'local',
    'local/teams',
    'appPackage',
    'tests',
  ]
  const settings = [...zones.map((zone) => `${zone}/tsconfig.json`), 'tsconfig.json', 'tsconfig.base.json']
  await Promise.all(
    zones.map((zone) => write(folder, `${zone}/elsewhere.ts`, 'export const elsewhere = 1\n')),
  )
  await Promise.all([...settings, 'package.json'].map((file) => cp(join(root, file), join(folder, file))))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
}

async function lint(folder: string): Promise<Set<string>> {
  const output = await runTool(folder, 'oxlint/bin/oxlint', '--format=json')
  const { diagnostics } = JSON.parse(output) as { diagnostics: { filename: string; code: string }[] }
  const found = diagnostics.filter(({ code }) => code.includes('no-restricted'))
  return new Set(found.map(({ filename }) => filename.replaceAll('\\', '/')))
}

async function compile(folder: string): Promise<Set<string>> {
  const output = await runTool(folder, 'typescript/bin/tsc', '-b', '--pretty', 'false')
  return new Set(Array.from(output.matchAll(/^(.+?)\(\d+,\d+\): error/gm), (match) => match[1] ?? ''))
}

/** What a tool prints, also when it ends unhappily, as it should here. */
async function runTool(folder: string, program: string, ...args: string[]): Promise<string> {
  const command = [join(root, 'node_modules', program), ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder, maxBuffer: 2 ** 26 }, (_error, stdout) =>
      resolve(stdout),
    )
  })
}
