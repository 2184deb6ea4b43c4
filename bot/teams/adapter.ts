import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder'
import type { Incoming } from '#bot/teams/activity.ts'
import type { BotAuthentication, Verified } from '#bot/teams/authentication.ts'
import { type Connectors, createConnectors } from '#bot/teams/connectors.ts'

/** The SDK's adapter, given what is verified already, and one client an address instead of one a turn. */
export class TurnAdapter extends CloudAdapter {
  readonly connectors: Connectors

  constructor(appId: string, authentication: BotAuthentication) {
    super(withoutUserTokens(authentication))
    const identity = this.createClaimsIdentity(appId)
    this.connectors = createConnectors(authentication.createConnectorFactory(identity))
  }

  /** Runs one turn. Gives what an invoke is answered with. */
  async run(
    verified: Verified,
    activity: Incoming,
    turn: (context: TurnContext) => Promise<unknown>,
  ): Promise<{ status: number; body?: unknown }> {
    const connectorFactory = { create: (serviceUrl: string) => this.connectors.at(serviceUrl) }
    // What was read of it is all that is wanted; the SDK's type asks for more than Teams sends.
    const whole = activity as unknown as Activity
    const answer = await this.processActivity({ ...verified, connectorFactory }, whole, async (context) => {
      await turn(context)
    })
    return answer ?? { status: 200 }
  }
}

/** Nobody signs in to the bot, yet the SDK would make a client for that at every turn. */
function withoutUserTokens(authentication: BotAuthentication): BotAuthentication {
  return Object.create(authentication, { createUserTokenClient: { value: async () => undefined } })
}

/** The activity of a turn, as it was parsed when it arrived. */
export function activityOf(context: TurnContext): Incoming {
  return context.activity as unknown as Incoming
}
