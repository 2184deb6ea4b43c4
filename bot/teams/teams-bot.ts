import { cardFor } from '#bot/cards/news.ts'
import { createConversation } from '#bot/conversation/respond.ts'
import type { BotEdge, BotEndpoint, BotRequest, ConnectBot } from '#bot/endpoint.ts'
import type { Extend } from '#bot/extension/asked.ts'
import { createExtension } from '#bot/extension/extend.ts'
import type { Links } from '#bot/links.ts'
import { conversationOf, type Incoming, incoming, tenantOf } from '#bot/teams/activity.ts'
import { TurnAdapter } from '#bot/teams/adapter.ts'
import { answering } from '#bot/teams/answering.ts'
import { type BotAuthentication, type Verified, verifier } from '#bot/teams/authentication.ts'
import { extending } from '#bot/teams/extending.ts'
import { forgetting } from '#bot/teams/forgetting.ts'
import { createMembers } from '#bot/teams/members.ts'
import { createMessenger } from '#bot/teams/messenger.ts'
import { remember } from '#bot/teams/remembered.ts'
import { createRoster } from '#bot/teams/roster.ts'
import { routes } from '#bot/teams/routes.ts'
import { turnHandlers } from '#bot/teams/turns.ts'
import { voiceFor } from '#bot/teams/voice.ts'
import { whoAsks } from '#bot/teams/who-asks.ts'
import type { Card, Respond } from '#bot/turn.ts'
import { offerConsole } from '#core/messages/offer-console.ts'
import type { OutgoingMessage, World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'

export type TeamsBotSettings = {
  /** Application id of the bot; empty only on a laptop. */
  appId: string
  /** Whoever sends an activity is believed. Only a laptop says so, where nobody else can send one. */
  onLaptop?: true
  authentication: BotAuthentication
  links: Links
  /** Whether clients draw the people picker in cards; without it, names are typed. */
  peoplePicker: boolean
}

/** What the bot says: in conversation, and of its own accord. */
export type Speech = {
  respond(world: World): Respond
  extend(world: World): Extend
  cardFor(message: OutgoingMessage): { summary: string; card: Card }
  /** Opens a page of the tab in Teams. */
  linkTo(path: string): string
}

/** The bot on Teams, in conversation. */
export function teamsBot(settings: TeamsBotSettings): ConnectBot {
  const { links, peoplePicker } = settings
  return connectTeams(settings, {
    respond: (world) => createConversation({ world, links, peoplePicker }),
    extend: (world) => createExtension({ world, links, peoplePicker }),
    cardFor: (message) => cardFor(message, links),
    linkTo: (path) => links.tab(path),
  })
}

/** Teams redelivers within seconds. Later, and where memory ends, a command done before is known by its id. */
const redeliveredMs = 2 * 60_000
const redeliveredAtMost = 2_000

/** Activities of these kinds may call for something; all others are answered with nothing. */
const handled = new Set(['message', 'invoke', 'installationUpdate', 'conversationUpdate', 'event'])

/** The bot on Teams, saying what `speech` says. Everything of the SDKs is in this folder. */
export function connectTeams(
  settings: Pick<TeamsBotSettings, 'appId' | 'authentication' | 'onLaptop'>,
  speech: Speech,
): ConnectBot {
  const { appId, authentication, onLaptop = false } = settings
  if (appId === '' && !onLaptop) throw new Error('The bot needs an app id.')
  return (edge: BotEdge): BotEndpoint => {
    const adapter = new TurnAdapter(appId, authentication)
    const { connectors } = adapter
    const roster = createRoster(connectors, edge.world.now)
    const answersTo = answering({ edge, roster, respond: speech.respond(edge.world) })
    const voiceOf = (activity: Incoming) => {
      const tenant = tenantOf(activity)
      const posted = () => {
        if (tenant) edge.world.pace.posted(tenant, conversationOf(activity))
      }
      return voiceFor(activity, { connectors, onProblem: edge.onProblem, posted })
    }
    const begun = async (activity: Incoming) => {
      const tenant = tenantOf(activity)
      if (tenant) await offerConsole(edge.world, { tenant, conversationId: conversationOf(activity) })
    }
    const asks = whoAsks({ roster, directory: edge.world.directory, isServed: edge.isServed })
    const forget = forgetting({ edge, whoAsks: asks })
    const extend = extending({ edge, whoAsks: asks, extend: speech.extend(edge.world) })
    const app = routes(turnHandlers({ answersTo, extend, voiceOf, begun, forget }))
    const answered = remember<{ status: number; body?: unknown }>({
      size: redeliveredAtMost,
      forMs: redeliveredMs,
      now: edge.world.now,
    })

    const verify = verifier(authentication, edge.world.now)
    const messenger = createMessenger({
      connectors,
      members: createMembers({ connectors, now: edge.world.now, onProblem: edge.onProblem }),
      sendMs: edge.world.sendMs,
      cardFor: speech.cardFor,
      onProblem: edge.onProblem,
    })

    async function answer({ body, headers }: BotRequest) {
      const activity = parse(body)
      const verified = await verify(activity, headers)
      if (!onLaptop && provesNothing(verified))
        throw new Refusal('unauthenticated', 'This request is not from Teams.')
      if (activity.channelId !== 'msteams' || !handled.has(activity.type)) return { status: 200 }
      const run = () => adapter.run(verified, activity, (context) => app.run(context))
      // The same activity again is answered as the first time, also while that is under way.
      return activity.id ? answered.get(keyOf(activity), run) : run()
    }

    return { answer, messenger, linkTo: speech.linkTo }
  }
}

function parse(body: unknown): Incoming {
  const parsed = incoming.safeParse(body)
  if (parsed.success) return parsed.data
  throw new Refusal('invalid_input', 'This is not an activity.')
}

function keyOf({ serviceUrl, conversation, from, type, id }: Incoming): string {
  return JSON.stringify([serviceUrl, conversation.id, from.id, type, id])
}

/** With its authentication off, the SDK lets everybody in: without a claim. */
function provesNothing({ claimsIdentity }: Verified): boolean {
  return claimsIdentity.claims.length === 0
}
