import type { CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import type { Scene } from '#core/contract/scene.ts'
import { atTheControls } from '#tests/service/live/running.ts'
import type { Laptop } from '#tests/support/laptop.ts'
import { connectLive } from '#tests/support/live-client.ts'

/** A host who runs a ceremony over the live channel, as the console would. */
export type Conductor = {
  /** Takes the obvious next step, over and over, until the audience sees this scene. */
  goOnTo(kind: Scene['kind'], awardId?: string): Promise<void>
  send(command: CeremonyCommand): Promise<void>
  /** Comes back when the audience sees this scene, as what was ordered before leads there by itself. */
  waitFor(kind: Scene['kind']): Promise<void>
  close(): void
}

/** Hana takes her place at a ceremony. */
export async function conduct(laptop: Laptop, ceremonyId: string): Promise<Conductor> {
  const connected = await connectLive(laptop.origin, await laptop.token('hana'), { origin: laptop.origin })
  if (!('client' in connected)) throw new Error(`Hana was not let in: ${connected.refused?.code}`)
  const { client } = connected
  const controls = await atTheControls(client, ceremonyId)
  return {
    async send(command) {
      const answer = await controls.order(command)
      if (!answer.ok) throw new Error(`${command.kind} was refused: ${answer.problem?.code}`)
    },
    async goOnTo(kind, awardId) {
      while (!isAt(controls.view(), kind, awardId)) await controls.next()
    },
    async waitFor(kind) {
      if (isAt(controls.view(), kind, undefined)) return
      await client.heard('ceremony:state', (view: HostView) => isAt(view, kind, undefined))
    },
    close: () => client.close(),
  }
}

function isAt({ audience: { scene } }: HostView, kind: Scene['kind'], awardId: string | undefined): boolean {
  return scene.kind === kind && (awardId === undefined || ('award' in scene && scene.award.id === awardId))
}
