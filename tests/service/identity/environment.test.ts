import { expect, test } from 'vitest'
import { readEnvironment } from '#service/environment.ts'

const guid = 'a5f0c1d2-0000-4000-8000-00000000000a'
const complete = {
  LAURELS_CLIENT_ID: guid,
  LAURELS_CLIENT_SECRET: 'secret',
  LAURELS_TENANTS: guid,
  LAURELS_HOME_TENANT: guid,
  LAURELS_TEAMS_APP_ID: guid,
  LAURELS_ORIGINS: 'https://laurels.example.com',
  LAURELS_STORAGE_ACCOUNT: 'laurelsrows',
}

test('Everything missing is named in one sentence', () => {
  const read = () => readEnvironment({})
  for (const name of Object.keys(complete)) expect(read).toThrow(`${name} is missing`)
  expect(read).toThrow(/^Laurels can’t start: [^\n]*\.$/)
})

test('An empty setting is a missing one, and a wrong one is told from it', () => {
  const read = () =>
    readEnvironment({ ...complete, LAURELS_CLIENT_ID: '', LAURELS_ORIGINS: 'http://laurels.example.com' })
  expect(read).toThrow('LAURELS_CLIENT_ID is missing')
  expect(read).toThrow(/LAURELS_ORIGINS (?!is missing)/)
})

test('No secret is told in a refusal', () => {
  const read = () => readEnvironment({ ...complete, PORT: 'x', LAURELS_CLIENT_SECRET: 'hush-hush' })
  expect(read).toThrow('PORT')
  expect(read).not.toThrow('hush-hush')
})

test('Lists take spaces; ports have a default; owners are tenant and object id', () => {
  const other = guid.replace('a5', 'b6')
  expect(
    readEnvironment({
      ...complete,
      LAURELS_TENANTS: `${guid} , ${other}`,
      LAURELS_OWNERS: `${guid}:${other}`,
    }),
  ).toMatchObject({ PORT: 8_080, LAURELS_TENANTS: [guid, other], LAURELS_OWNERS: [`${guid}:${other}`] })
  expect(() => readEnvironment({ ...complete, LAURELS_OWNERS: guid })).toThrow('LAURELS_OWNERS')
})

test('R6 Laurels installs itself for people only where that is said', () => {
  const read = (said: string) => readEnvironment({ ...complete, LAURELS_INSTALL_FOR_PEOPLE: said })
  expect(readEnvironment(complete).LAURELS_INSTALL_FOR_PEOPLE).toBe('off')
  expect(read('on').LAURELS_INSTALL_FOR_PEOPLE).toBe('on')
  expect(() => read('yes')).toThrow('LAURELS_INSTALL_FOR_PEOPLE')
})

test('One process is alone unless a Redis or Azure’s service is named', () => {
  const read = (live: string) => readEnvironment({ ...complete, LAURELS_LIVE: live }).LAURELS_LIVE
  expect(readEnvironment(complete).LAURELS_LIVE).toEqual({ kind: 'alone' })
  for (const redis of ['redis://10.0.0.4:6379', 'rediss://:secret@live.redis.example.com:6380'])
    expect(read(redis)).toEqual({ kind: 'redis', redis })
  const endpoint = 'https://laurels.webpubsub.azure.com'
  expect(read(`azure:${endpoint}/;hub=Laurels`)).toEqual({ kind: 'azure', endpoint, hub: 'Laurels' })
  expect(read(`azure:${endpoint}; hub=Laurels; redis=rediss://:a=b@live.example.com`)).toEqual({
    kind: 'azure',
    endpoint,
    hub: 'Laurels',
    redis: 'rediss://:a=b@live.example.com',
  })
})

test.each([
  ['yes', 'must be alone, a redis address or azure'],
  ['https://live.example.com', 'must be alone, a redis address or azure'],
  ['azure:', 'must name Azure’s endpoint'],
  ['azure:http://laurels.webpubsub.azure.com;hub=Laurels', 'must name Azure’s endpoint'],
  ['azure:https://laurels.webpubsub.azure.com/path;hub=Laurels', 'must name Azure’s endpoint'],
  ['azure:https://laurels".example.com;hub=Laurels', 'must name Azure’s endpoint'],
  ['azure:https://laurels,other.example.com;hub=Laurels', 'must name Azure’s endpoint'],
  ['azure:https://laurels.webpubsub.azure.com', 'must name a hub'],
  ['azure:https://laurels.webpubsub.azure.com;hub=my hub', 'must name a hub'],
  ['azure:https://laurels.webpubsub.azure.com;hub=Laurels;redis=hush-hush', 'must name its redis'],
  ['azure:https://laurels.webpubsub.azure.com;hub=Laurels;AccessKey=hush-hush', 'no keys'],
])('LAURELS_LIVE can’t be %s, and what it must be is said without telling it', (live, said) => {
  const read = () => readEnvironment({ ...complete, LAURELS_LIVE: live })
  expect(read).toThrow(`LAURELS_LIVE ${said.startsWith('no') ? 'may have' : said}`)
  expect(read).toThrow(said)
  expect(read).not.toThrow('hush-hush')
})

test('Tenants and origins are compared as tokens and browsers write them', () => {
  const upper = { LAURELS_TENANTS: guid.toUpperCase(), LAURELS_ORIGINS: 'https://Laurels.example.com/' }
  expect(readEnvironment({ ...complete, ...upper })).toMatchObject({
    LAURELS_TENANTS: [guid],
    LAURELS_ORIGINS: ['https://laurels.example.com'],
  })
})

test('S1 as much is posted in a second as Microsoft states, unless it is set lower', () => {
  const read = (set: object) => readEnvironment({ ...complete, ...set }).LAURELS_SENDS_PER_SECOND
  expect(read({})).toBe(50)
  expect(read({ LAURELS_SENDS_PER_SECOND: '25' })).toBe(25)
  for (const wrong of ['0', '2.5', 'many'])
    expect(() => read({ LAURELS_SENDS_PER_SECOND: wrong })).toThrow('LAURELS_SENDS_PER_SECOND')
})
