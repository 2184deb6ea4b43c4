import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder'
import type { BotAuthentication, Verified } from '#bot/teams/authentication.ts'
import { type Connectors, createConnectors } from '#bot/teams/connectors.ts'

/** The SDK's adapter, given what is verified already, and one client an address instead of one a turn. */
export class TurnAdapter extends CloudAdapter {
  readonly connectors: Connectors

  constructor(appId: string, authentication: BotAuthentication) {
    super(authentication)
    const identity = this.createClaimsIdentity(appId)
    this.connectors = createConnectors(authentication.createConnectorFactory(identity))
  }

  /** Runs one turn. Gives what an invoke is answered with. */
  async run(
    verified: Verified,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<{ status: number; body?: unknown }> {
    const connectorFactory = { create: (serviceUrl: string) => this.connectors.at(serviceUrl) }
    const answer = await this.processActivity({ ...verified, connectorFactory }, activity, turn)
    return answer ?? { status: 200 }
  }
}
