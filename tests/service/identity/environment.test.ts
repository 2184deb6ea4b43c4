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

test('One process is alone unless a Redis is named', () => {
  expect(readEnvironment(complete).LAURELS_LIVE).toBe('alone')
  for (const address of ['redis://10.0.0.4:6379', 'rediss://:secret@live.redis.example.com:6380'])
    expect(readEnvironment({ ...complete, LAURELS_LIVE: address }).LAURELS_LIVE).toBe(address)
  for (const wrong of ['yes', 'https://live.example.com', 'redis'])
    expect(() => readEnvironment({ ...complete, LAURELS_LIVE: wrong })).toThrow(
      'LAURELS_LIVE must be alone or a redis address',
    )
})

test('Tenants and origins are compared as tokens and browsers write them', () => {
  const upper = { LAURELS_TENANTS: guid.toUpperCase(), LAURELS_ORIGINS: 'https://Laurels.example.com/' }
  expect(readEnvironment({ ...complete, ...upper })).toMatchObject({
    LAURELS_TENANTS: [guid],
    LAURELS_ORIGINS: ['https://laurels.example.com'],
  })
})
