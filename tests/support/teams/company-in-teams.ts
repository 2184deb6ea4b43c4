import { randomUUID } from 'node:crypto'
import type { Links } from '#bot/links.ts'
import { teamsBot } from '#bot/teams/teams-bot.ts'
import type { Company, Name } from '#tests/support/company.ts'
import type { HttpAnswer, Lab } from '#tests/support/start-service.ts'
import { type BotTokenChanges, botAppId } from '#tests/support/teams/bot-tokens.ts'
import { type RecordedName, recorded } from '#tests/support/teams/recorded.ts'
import type { Asked, Posted, TeamsServer } from '#tests/support/teams/teams-server.ts'

export const links: Links = {
  tab: (path) => `https://laurels.test${path}`,
  origin: 'https://laurels.test',
  medallion: ({ shape, color, emblem }) => `https://laurels.test/${shape}-${color}-${emblem}.png`,
  calendar: (key) => `https://laurels.test/calendar/${encodeURIComponent(key)}`,
  chat: (text) => `https://teams.test/chat?text=${encodeURIComponent(text)}`,
}

/** The real bot, hearing and speaking to the Teams of a test. */
export const botIn = ({ authentication }: TeamsServer) =>
  teamsBot({ appId: botAppId, authentication, links, peoplePicker: true })

/** A company whose people talk to the bot. */
export type InTeams = {
  account(name: Name): string
  chat(name: Name): string
  team: string
  channel: string
  group: string
  /** A recorded activity of somebody; `over` replaces parts of it. */
  activity(name: RecordedName, by: Name, fill?: Record<string, string>, over?: Posted): Posted
  send(activity: unknown, changes?: BotTokenChanges): Promise<HttpAnswer>
  /** Says it in their own chat, and gives what the bot posts. */
  say(by: Name, text: string): Promise<Asked>
  /** Presses a button of a card in their own chat. */
  press(by: Name, verb: string, data: unknown, id?: string): Promise<HttpAnswer>
}

/** Enrolls everybody in a chat of their own, a team with a channel, and a group chat. */
export function joinTeams(lab: Lab, teams: TeamsServer, company: Company): InTeams {
  const own = company.tenant.slice(0, 8)
  const account = (name: Name) => `29:${own}-${name}`
  const chat = (name: Name) => `a:chat-${own}-${name}`
  const [team, channel, group] = [
    `19:team-${own}@thread.tacv2`,
    '19:guild@thread.tacv2',
    `19:group-${own}@thread.v2`,
  ]
  for (const [name, person] of Object.entries(company.people) as [Name, Company['people'][Name]][]) {
    const member = {
      id: account(name),
      name: person.name,
      aadObjectId: person.oid,
      tenantId: person.tenant,
      userRole: person.guest ? 'guest' : 'user',
    }
    for (const place of [chat(name), team, group]) teams.enroll(place, member)
  }

  const activity: InTeams['activity'] = (name, by, fill = {}, over = {}) => {
    const { oid, name: called, tenant } = company.people[by]
    const conversation = name.includes('channel') ? channel : name.includes('group') ? group : chat(by)
    const usual = { id: randomUUID(), serviceUrl: teams.serviceUrl, account: account(by), conversation }
    return { ...recorded(name, { ...usual, oid, name: called, tenant, team, ...fill }), ...over }
  }

  const send: InTeams['send'] = async (body, changes) =>
    lab.with(await teams.token(changes)).post('/api/messages', body)

  return {
    account,
    chat,
    team,
    channel,
    group,
    activity,
    send,
    async say(by, text) {
      await send(activity('message', by, { text }))
      const [posted] = await teams.expect(1)
      if (!posted) throw new Error('Nothing was posted.')
      return posted
    },
    press: (by, verb, data, id = randomUUID()) =>
      send(activity('execute', by, { id }, { value: { action: { type: 'Action.Execute', verb, data } } })),
  }
}
