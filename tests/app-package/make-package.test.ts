import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commands } from '#bot/conversation/commands.ts'
import { parse } from '#bot/conversation/parse.ts'
import { checkManifest } from '../../appPackage/check-manifest.ts'
import { fillPlaceholders } from '../../appPackage/fill-placeholders.ts'
import { makePackage } from '../../appPackage/make-package.ts'

const source = new URL('../../appPackage/', import.meta.url)
const own = {
  TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
  AAD_APP_CLIENT_ID: '11111111-2222-4333-8444-666666666666',
  TAB_DOMAIN: 'laurels.fabrikam.example',
  DEVELOPER_NAME: 'Fabrikam "People" Team',
}
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laurels-package-'))
  await cp(source, folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the package as it is', () => {
  it('is what Teams takes, with every file it names', async () => {
    const made = await make()
    if (made.kind === 'refused') throw new Error(made.problems.join('\n'))
    expect(Object.keys(unzipSync(made.zip)).toSorted()).toEqual([
      'color.png',
      'color32x32.png',
      'languages/ar.json',
      'languages/de.json',
      'manifest.json',
      'outline.png',
    ])
    expect(made.onTrial).toEqual(['DEVELOPER_WEBSITE_URL', 'DEVELOPER_PRIVACY_URL', 'DEVELOPER_TERMS_URL'])
  })

  it('carries the values given, and the project’s own version', async () => {
    const made = await make()
    if (made.kind === 'refused') throw new Error(made.problems.join('\n'))
    const manifest = JSON.parse(new TextDecoder().decode(unzipSync(made.zip)['manifest.json']))
    const { version } = JSON.parse(await readFile('package.json', 'utf8'))
    expect(manifest).toMatchObject({
      id: own.TEAMS_APP_ID,
      version,
      developer: { name: own.DEVELOPER_NAME },
      validDomains: [own.TAB_DOMAIN],
      webApplicationInfo: { resource: `api://${own.TAB_DOMAIN}/${own.AAD_APP_CLIENT_ID}` },
    })
  })

  it('offers commands the bot understands, in every language', async () => {
    const { bots } = await readManifest()
    const lists: { commands: { title: string }[] }[] = bots[0].commandLists
    const keys = lists.flatMap(({ commands }, list) =>
      commands.map((_, at) => `bots[0].commandLists[${list}].commands[${at}].title`),
    )
    const english = lists.flatMap(({ commands }) => commands.map(({ title }) => title))
    const german = JSON.parse(await readFile(join(folder, 'languages/de.json'), 'utf8'))
    const arabic = JSON.parse(await readFile(join(folder, 'languages/ar.json'), 'utf8'))
    const meant = english.map((title) => parse(title).kind)
    const courtesies = ['hi', 'thanks']
    const offered = Object.keys(commands).filter((name) => !courtesies.includes(name))
    expect([...new Set(meant)].toSorted()).toEqual(offered.toSorted())
    expect(keys.map((key) => parse(german[key]).kind)).toEqual(meant)
    expect(keys.map((key) => parse(arabic[key]).kind)).toEqual(meant)
  })

  it('is the same bytes for the same values', async () => {
    expect(await make()).toEqual(await make())
  })
})

describe('what Teams would refuse', () => {
  it('is caught by the official schema', async () => {
    await expect(makeWith({ name: { short: 'x'.repeat(31) } })).resolves.toContain('name/short')
    await expect(makeWith({ description: { short: 'x'.repeat(81), full: 'x' } })).resolves.toContain(
      'description',
    )
    await expect(makeWith({ manifestVersion: '9.99' })).resolves.not.toBe('')
  })

  it.each([
    [{ supportsChannelFeatures: undefined }, 'needs "supportsChannelFeatures": "tier1"'],
    [{ webApplicationInfo: undefined }, 'Single sign-on needs'],
    [
      { webApplicationInfo: { id: own.AAD_APP_CLIENT_ID, resource: 'api://elsewhere.example/x' } },
      'must be api://',
    ],
    [{ validDomains: ['elsewhere.example'] }, 'is not on one of validDomains'],
    [{ validDomains: ['https://laurels.fabrikam.example'] }, 'must be a plain host name'],
    [{ icons: { color: 'outline.png', outline: 'outline.png' } }, 'outline.png must be a PNG of 192×192'],
    [{ icons: { color: 'color.png', outline: 'color32x32.png' } }, 'must be white on transparent'],
    [{ icons: { color: 'missing.png', outline: 'outline.png' } }, 'missing.png is not in the package'],
  ])('is caught by our own rules: %j', async (change, problem) => {
    await expect(makeWith(change)).resolves.toContain(problem)
  })

  it('includes pages about the developer that are not https', async () => {
    const made = await makePackage(at(folder), {
      ...own,
      DEVELOPER_PRIVACY_URL: 'http://fabrikam.example/privacy',
    })
    expect(made).toMatchObject({
      kind: 'refused',
      problems: ['http://fabrikam.example/privacy must be an https address.'],
    })
  })

  it('includes a configurable tab that no meeting can show', async () => {
    const manifest = await readManifest()
    const tab = { ...manifest.configurableTabs[0], context: ['channelTab'] }
    const problems = await makeWith({ configurableTabs: [tab] })
    expect(problems).toContain('needs the context meetingSidePanel')
    expect(problems).toContain('needs the context meetingStage')
    expect(problems).toContain('Mobile meetings need')
  })

  it('includes translations that are too long, or of nothing', async () => {
    await writeFile(
      join(folder, 'languages/de.json'),
      JSON.stringify({ 'name.short': 'x'.repeat(31), nmae: 'x' }),
    )
    const made = await make()
    expect(made).toMatchObject({
      kind: 'refused',
      problems: ['de: name.short takes at most 30 characters.', 'de: nothing is called nmae.'],
    })
  })

  it('includes a placeholder that was not filled', () => {
    const json = JSON.parse(
      '{"developer":{"websiteUrl":"","privacyUrl":"","termsOfUseUrl":""},"icons":{"color":"","outline":""},"id":"${{A_B}}"}',
    )
    expect(checkManifest(json, {})).toContain('The placeholder ${{A_B}} was not filled.')
  })
})

describe('placeholders', () => {
  it('survive quotes and backslashes', () => {
    const { text } = fillPlaceholders('{"name":"${{DEVELOPER_NAME}}"}', { DEVELOPER_NAME: 'a "b" \\ c' })
    expect(JSON.parse(text)).toEqual({ name: 'a "b" \\ c' })
  })

  it('that nobody knows are refused by name', () => {
    expect(() => fillPlaceholders('${{NOBODY_KNOWS}}', {})).toThrow('NOBODY_KNOWS')
  })
})

function at(path: string): URL {
  return pathToFileURL(`${path}/`)
}

function make() {
  return makePackage(at(folder), own)
}

async function readManifest() {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
}

/** The problems of the package with some of its manifest replaced, as one text; `undefined` takes a part away. */
async function makeWith(change: object): Promise<string> {
  const manifest = { ...(await readManifest()), ...change }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  const made = await make()
  return made.kind === 'refused' ? made.problems.join('\n') : ''
}
