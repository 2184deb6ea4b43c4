import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readEnvironment } from '#service/environment.ts'
import { trialValues } from '../../appPackage/fill-placeholders.ts'

type Step = { uses: string; with?: Record<string, unknown>; writeToEnvironmentFile?: Record<string, string> }
type Lifecycle = { version: string; provision: Step[]; deploy: Step[]; publish: Step[] }

const file: Lifecycle = parse(await readFile('teamsapp.yml', 'utf8'))
const schema = JSON.parse(await readFile('tests/app-package/toolkit-v1.11.schema.json', 'utf8'))
const environment = await readFile('infra/env/.env.dev', 'utf8')
const bicep = await readFile('infra/main.bicep', 'utf8')

describe('teamsapp.yml', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)

  it('is valid against the toolkit’s schema', () => {
    expect(validate(file), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true)
  })

  it('would not be valid with an unknown action, or one without its inputs', () => {
    expect(validate({ ...file, deploy: [{ uses: 'teamsApp/invent', with: {} }] })).toBe(false)
    expect(validate({ ...file, deploy: [{ uses: 'azureAppService/zipDeploy', with: {} }] })).toBe(false)
  })

  it('registers before it deploys, and knows the host name before single sign-on and the package', () => {
    expect(file.provision.map((step) => step.uses)).toEqual([
      'teamsApp/create',
      'aadApp/create',
      'arm/deploy',
      'aadApp/update',
      'teamsApp/zipAppPackage',
      'teamsApp/validateAppPackage',
      'teamsApp/update',
    ])
  })

  it('names files that exist', () => {
    const paths = JSON.stringify(file).match(/\.\/(appPackage|infra)\/[\w.-]+\.\w+/g) ?? []
    expect(paths).toContain('./infra/main.bicep')
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })
})

describe('settings of an environment', () => {
  const written = file.provision.flatMap((step) => Object.values(step.writeToEnvironmentFile ?? {}))
  const listed = Array.from(environment.matchAll(/^([A-Z_]+)=/gm), (match) => match[1])
  const secrets = written.filter((name) => name.startsWith('SECRET_'))
  const known = new Set([...listed, ...secrets])

  it('keep secrets out of the file that is committed', () => {
    expect(secrets).toEqual(['SECRET_AAD_APP_CLIENT_SECRET'])
    expect(environment).not.toContain('SECRET_')
  })

  it.each(['teamsapp.yml', 'infra/parameters.json', 'infra/entra-app.json', 'appPackage/manifest.json'])(
    'hold all that %s asks for',
    async (path) => {
      const wanted = Array.from(
        (await readFile(path, 'utf8')).matchAll(/\$\{\{(\w+)\}\}/g),
        (match) => match[1],
      )
      expect(wanted.filter((name) => !known.has(name))).toEqual([])
    },
  )

  it('are written by the step or the deployment that makes them', () => {
    const outputs = Array.from(bicep.matchAll(/^output (\w+) string/gm), (match) => match[1])
    expect([...written, ...outputs]).toEqual(
      expect.arrayContaining(['TEAMS_APP_ID', 'AAD_APP_CLIENT_ID', 'TAB_DOMAIN', 'LAURELS_SITE_ID']),
    )
  })

  it('are the ones npm run package takes', () => {
    expect(Object.keys(trialValues).filter((name) => !known.has(name))).toEqual([])
  })
})

describe('infra/main.bicep', () => {
  it('gets a value for each parameter without a default', async () => {
    const { parameters } = JSON.parse(await readFile('infra/parameters.json', 'utf8'))
    const needed = Array.from(bicep.matchAll(/^param (\w+) \w+$/gm), (match) => match[1])
    expect(Object.keys(parameters).toSorted()).toEqual(needed.toSorted())
  })
})

describe('the web app of infra/main.bicep', () => {
  const start = bicep.indexOf("resource settings 'Microsoft.Web/sites/config")
  const block = bicep.slice(start, bicep.indexOf('\n}', start))
  const names = Array.from(block.matchAll(/^ {4}([A-Z_]+):/gm), (match) => match[1] ?? '')
  const guid = '11111111-2222-4333-8444-555555555555'
  const likely: Record<string, string> = {
    LAURELS_INSTALL_FOR_PEOPLE: 'off',
    LAURELS_LIVE: 'alone',
    LAURELS_SENDS_PER_SECOND: '50',
    LAURELS_ORIGINS: 'https://laurels.example.com',
    LAURELS_STORAGE_ACCOUNT: 'laurelsstorage',
    PORT: '8080',
  }

  it('gets every setting without which the service refuses to start, and no other of ours', () => {
    const given = Object.fromEntries(names.map((name) => [name, likely[name] ?? guid]))
    const read = readEnvironment(given)
    expect(names.filter((name) => name.startsWith('LAURELS_') && !(name in read))).toEqual([])
  })

  const azure = /^var liveSetting = '(azure:.*)'$/m.exec(bicep)?.[1] ?? ''
  const [alone = '', redis = ''] = azure.split(/\$\{live == 'alone' \? '' : '(.*)'\}/)
  it.each([
    [alone, {}],
    [`${alone}${redis}`, { redis: 'rediss://r' }],
  ])('names Azure Web PubSub as the service reads it: %s', (written, more) => {
    const text = written.replace('${liveName}', 'laurels-x1').replace('${live}', 'rediss://r')
    const given = Object.fromEntries(names.map((name) => [name, likely[name] ?? guid]))
    const endpoint = 'https://laurels-x1.webpubsub.azure.com'
    expect(readEnvironment({ ...given, LAURELS_LIVE: text }).LAURELS_LIVE).toEqual({
      kind: 'azure',
      endpoint,
      hub: 'Laurels',
      ...more,
    })
  })
})

describe('the bot', () => {
  const block = bicep.slice(bicep.indexOf('resource bot '), bicep.indexOf('resource botInTeams '))

  it('is registered as the Entra app, in its tenant, for the web app’s own address', () => {
    expect(block).toContain("endpoint: 'https://${domain}/api/messages'")
    expect(block).toContain('msaAppId: clientId')
    expect(block).toContain("msaAppType: 'SingleTenant'")
    expect(block).toContain('msaAppTenantId: homeTenant')
    expect(bicep).toContain("channelName: 'MsTeamsChannel'")
  })

  it('is the same app in the manifest, and there wherever the tab is', async () => {
    const { bots } = JSON.parse(await readFile('appPackage/manifest.json', 'utf8'))
    expect(bots).toMatchObject([
      { botId: '${{AAD_APP_CLIENT_ID}}', scopes: ['personal', 'team', 'groupChat'] },
    ])
  })
})

describe('infra/entra-app.json', () => {
  it('lets the bot look for people in the app’s own name', async () => {
    const entra = JSON.parse(await readFile('infra/entra-app.json', 'utf8'))
    // Graph’s id of the application permission User.ReadBasic.All; its name is that of the delegated one.
    const permission = { id: '97235f07-e226-4f63-ace3-39588e11d3a1', type: 'Role' }
    expect(entra.requiredResourceAccess[0].resourceAccess).toContainEqual(permission)
  })

  it('lets Teams on desktop and web sign people in without asking, and has the owner’s role', async () => {
    const entra = JSON.parse(await readFile('infra/entra-app.json', 'utf8'))
    const scope = entra.api.oauth2PermissionScopes[0]
    expect(scope.value).toBe('access_as_user')
    expect(entra.api.requestedAccessTokenVersion).toBe(2)
    expect(entra.api.preAuthorizedApplications).toEqual([
      { appId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', delegatedPermissionIds: [scope.id] },
      { appId: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', delegatedPermissionIds: [scope.id] },
    ])
    expect(entra.appRoles.map((role: { value: string }) => role.value)).toEqual(['Program.Owner'])
  })
})
