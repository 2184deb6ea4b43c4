import type { Actor } from '#core/actor.ts'
import type { Messenger, World } from '#core/ports.ts'

/** Who sent an activity, as Teams' own roster says. */
export type Sender = { tenant: string; oid: string; name: string; guest: boolean }

/** What the bot needs of the service it is part of. */
export type BotEdge = {
  world: World
  /** Whether the people of a tenant use this service. */
  isServed(tenant: string): boolean
  /** @throws Refusal `tenant_not_allowed` */
  actorOf(sender: Sender): Promise<Actor>
  onProblem(error: unknown): void
}

/** The bot as the service sees it. */
export type BotEndpoint = {
  messenger: Messenger
  /** Opens a page of the tab in Teams: `path` begins with `/tab/`. */
  linkTo(path: string): string
  /** Answers one request to `/api/messages`. An activity that is not verified is answered 401. */
  answer(request: BotRequest): Promise<{ status: number; body?: unknown }>
}

export type BotRequest = { body: unknown; headers: Record<string, string | string[] | undefined> }

/** Makes the bot once the service around it stands. */
export type ConnectBot = (edge: BotEdge) => BotEndpoint
