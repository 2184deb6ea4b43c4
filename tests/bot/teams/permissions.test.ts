import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type CommandName, commands, type Verb, verbs } from '#bot/conversation/commands.ts'
import { notice } from '#bot/teams/notices.ts'
import { texts } from '#bot/text/wording.ts'
import type { Role } from '#core/contract/operations.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { content } from '#tests/support/builders.ts'
import type { Company, Name } from '#tests/support/company.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'
import { botIn, type InTeams, joinTeams } from '#tests/support/teams/company-in-teams.ts'
import { type Posted, startTeams, type TeamsServer } from '#tests/support/teams/teams-server.ts'

let teams: TeamsServer
let lab: Lab
let home: Company & Member & InTeams
let neighbors: Company & Member & InTeams
let cycleId: string
let nominationId: string

beforeAll(async () => {
  teams = await startTeams()
  lab = await startService(inject('storage'), { connectBot: botIn(teams) })
  const [own, other] = [await lab.found(), await lab.found()]
  home = { ...own, ...joinTeams(lab, teams, own) }
  neighbors = { ...other, ...joinTeams(lab, teams, other) }
  cycleId = await home.openCycle()
  await neighbors.openCycle()
  nominationId = await openNomination()
  for (const [account, member] of Object.entries(strangers)) enrollEverywhere(account, member)
  const { oid, name, tenant } = neighbors.people.dana
  enrollEverywhere(neighbors.account('dana'), { name, aadObjectId: oid, tenantId: tenant, userRole: 'user' })
}, 30_000)
afterAll(async () => {
  await lab.close()
  await teams.close()
})

/** Everybody who may speak where the home company talks to the bot. */
const speakers = [
  'anonymous',
  'account without an organization',
  'nobody in the roster',
  'tenant not allowed',
  'guest',
  'guest by name',
  'member',
  'judge',
  'owner',
  'owner of another tenant',
] as const
type Speaker = (typeof speakers)[number]

const strangers: Record<string, Posted> = {
  '29:anonymous': { name: 'Anonymous', userRole: 'anonymous' },
  '29:personal': { name: 'Hotmail', aadObjectId: randomUUID() },
  '29:elsewhere': { name: 'Eve', aadObjectId: randomUUID(), tenantId: randomUUID(), userRole: 'user' },
}

/** A guest whose roster entry tells it by the account's name alone. */
const externalName = 'guest_elsewhere.test#EXT#@home.test'

function enrollEverywhere(id: string, member: Posted): void {
  for (const place of [home.team, home.group, `a:${id}`]) teams.enroll(place, { id, name: '', ...member })
}

const homePeople: Partial<Record<Speaker, Name>> = {
  guest: 'gus',
  member: 'mia',
  judge: 'judy',
  owner: 'dana',
}

function accountOf(speaker: Speaker): string {
  const name = homePeople[speaker]
  if (name) return home.account(name)
  switch (speaker) {
    case 'anonymous':
      return '29:anonymous'
    case 'account without an organization':
      return '29:personal'
    case 'tenant not allowed':
      return '29:elsewhere'
    case 'guest by name':
      return '29:guest-by-name'
    case 'owner of another tenant':
      return neighbors.account('dana')
    default:
      return '29:nobody'
  }
}

/** What somebody hears who may not; undefined for those who may. */
function refusalOf(needs: Role, speaker: Speaker): string | undefined {
  switch (speaker) {
    case 'anonymous':
    case 'account without an organization':
    case 'nobody in the roster':
    case 'tenant not allowed':
      return notice('membersOnly', 'en-US')
    case 'guest':
    case 'guest by name':
      return needs === 'guest' ? undefined : texts.en.problems.guest_not_allowed
    case 'member':
    case 'judge':
      return needs === 'owner' ? texts.en.problems.not_owner : undefined
    default:
      return undefined
  }
}

const refusals = [
  ...(
    ['membersOnly', 'unknownSender', 'wentWrong', 'stillWorking', 'pressAgain', 'notUnderstood'] as const
  ).map((name) => notice(name, 'en-US')),
  ...Object.values(texts.en.problems),
]

/** What was heard is the refusal, or else none of them, and tells nobody of another tenant anything of this one. */
function expectHeard(heard: string, needs: Role, speaker: Speaker): void {
  const refusal = refusalOf(needs, speaker)
  if (refusal) expect(heard).toBe(refusal)
  else expect(refusals).not.toContain(heard)
}

const ownWords = () => [home.tenant.slice(0, 8), cycleId, home.programId]

describe.each(Object.keys(commands) as CommandName[])('Said: %s', (name) => {
  const { needs, phrases } = commands[name]
  const among = needs === 'owner'

  test.each(speakers)('by %s', async (speaker) => {
    const account = accountOf(speaker)
    if (speaker === 'guest by name') enrollEverywhere(account, guestByName())
    const conversation = among ? home.channel : (chatOf(speaker) ?? `a:${account}`)
    const fill = { account, conversation, text: phrases[0] ?? '' }
    await home.send(home.activity(among ? 'channel-message' : 'message', 'mia', fill))
    const [posted] = await teams.expect(1)
    const { text, summary, attachments } = posted?.body ?? {}
    expectHeard(String(text ?? summary), needs, speaker)
    if (attachments === undefined || speaker !== 'owner of another tenant') return
    const card = JSON.stringify(attachments)
    expect(ownWords().filter((word) => card.includes(word))).toEqual([])
  })
})

/** What a button of the home company's cards carries. */
const pressedData: Record<Verb, () => Posted> = {
  help: () => ({}),
  nominate: () => ({ cycleId }),
  'submit-nomination': () => ({
    card: randomUUID(),
    cycleId,
    people: home.people.ben.oid,
    names: '',
    award: 'explorer',
    story: 'What was learned, told at length.',
    mode: 'course',
    outcome: 'achieved',
    share: 'false',
  }),
  mine: () => ({}),
  commend: () => ({}),
  'submit-commendation': () => ({
    card: randomUUID(),
    people: home.people.ben.oid,
    names: '',
    story: 'Thanks for the flame graph.',
    mode: '',
    visibility: 'tenant',
  }),
  wall: () => ({}),
  cycle: () => ({}),
  judge: () => ({}),
  endorse: () => ({}),
  'endorse-one': () => ({ cycleId, nominationId }),
  'endorse-here': () => ({ cycleId, nominationId }),
  'ask-endorsements': () => ({ cycleId, nominationId }),
  'ask-in': () => ({ cycleId, nominationId, channel: 'general' }),
  preferences: () => ({}),
  data: () => ({}),
  'stop-announcing': () => ({}),
  announce: () => ({ programId: home.programId }),
}

/** What the data names: of another tenant, or a nomination of Ana's, whom nobody else asks for (rule N6). */
function isNotTheirs(verb: Verb, speaker: Speaker): boolean {
  if (verb === 'ask-endorsements' || verb === 'ask-in') return true
  return ['endorse-one', 'endorse-here'].includes(verb) && speaker === 'owner of another tenant'
}

describe.each(Object.keys(verbs) as Verb[])('Pressed: %s', (verb) => {
  const { needs } = verbs[verb]
  const among = needs === 'owner' || verb === 'endorse-here'

  test.each(speakers)('by %s', async (speaker) => {
    const account = accountOf(speaker)
    if (speaker === 'guest by name') enrollEverywhere(account, guestByName())
    const conversation = among ? home.channel : (chatOf(speaker) ?? `a:${account}`)
    const value = { action: { type: 'Action.Execute', verb, data: pressedData[verb]() } }
    const fill = { account, conversation }
    const activity = home.activity(among ? 'channel-execute' : 'execute', 'mia', fill, { value })
    const answer = await home.send(activity)
    expect(answer.status).toBe(200)
    const notTheirs = refusalOf(needs, speaker) === undefined && isNotTheirs(verb, speaker)
    const isAside = among && (notTheirs || verb === 'endorse-here' || refusalOf(needs, speaker) !== undefined)
    // Rule B14: what others need not read is said beside the card, and posted nowhere.
    if (isAside) expect(teams.asked).toEqual([])
    const [posted] = await teams.expect(isAside ? 0 : 1)
    const { text, summary, attachments } = posted?.body ?? { text: answer.body['value'] }
    const heard = String(text ?? summary)
    if (notTheirs) expect(heard).toBe(texts.en.problems.not_found)
    else expectHeard(heard, needs, speaker)
    if (speaker !== 'owner of another tenant') return
    const told = JSON.stringify([answer.text, text, summary, attachments])
    expect(ownWords().filter((word) => told.includes(word))).toEqual([])
  })
})

/** Of an award whose nominations are shown for endorsement. */
async function openNomination(): Promise<string> {
  const { id } = await submitNomination(home.world, home.actor('ana'), {
    cycleId,
    commandId: randomUUID(),
    content: content({ awardId: 'explorer', nominees: [home.people.ben.id] }),
  })
  return id
}

function chatOf(speaker: Speaker): string | undefined {
  const name = homePeople[speaker]
  if (name) return home.chat(name)
  return speaker === 'owner of another tenant' ? neighbors.chat('dana') : undefined
}

function guestByName(): Posted {
  const { oid, name, tenant } = home.people.gus
  return { name, aadObjectId: oid, tenantId: tenant, userPrincipalName: externalName }
}

test('Where Teams doesn’t say who speaks, nothing is done, and the next try is looked at afresh', async () => {
  const activity = (id: string) => home.activity('message', 'omar', { text: 'hi', id })
  teams.behave((method, path) =>
    method === 'GET' && path.includes('/members/') ? { status: 503 } : undefined,
  )
  await home.send(activity('first'))
  const [refused] = await teams.expect(1)
  expect(refused?.body).toMatchObject({ text: notice('unknownSender', 'en-US') })
  teams.behave(undefined)
  await home.send(activity('second'))
  const [welcomed] = await teams.expect(1)
  expect(welcomed?.body['attachments']).toBeDefined()
})

test('Who speaks is looked up once in a while, not each time', async () => {
  await home.say('hana', 'help')
  const before = teams.lookUps.length
  await home.say('hana', 'help')
  expect(teams.lookUps).toHaveLength(before)
})

test('Who was not in the roster, and joins it, is known at once', async () => {
  const { oid, name, tenant } = home.people.judy
  const account = '29:newcomer'
  const hello = () => home.activity('group-message', 'judy', { text: 'help', id: randomUUID(), account })
  await home.send(hello())
  const [refused] = await teams.expect(1)
  expect(refused?.body).toMatchObject({ text: notice('membersOnly', 'en-US') })
  teams.enroll(home.group, { id: account, name, aadObjectId: oid, tenantId: tenant, userRole: 'user' })
  await home.send(hello())
  const [answered] = await teams.expect(1)
  expect(answered?.body['attachments']).toBeDefined()
})

test('An activity that says who it is from is not believed', async () => {
  const { oid, name } = home.people.dana
  const forged = home.activity('channel-message', 'mia', { text: 'announce here', oid, name })
  await home.send(forged)
  const [posted] = await teams.expect(1)
  expect(posted?.body).toMatchObject({ text: texts.en.problems.not_owner })
})
