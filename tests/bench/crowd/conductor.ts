import { randomUUID } from 'node:crypto'
import type { CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import type { Attendance } from '#core/contract/live.ts'
import type { House } from '#tests/bench/crowd/house.ts'
import { connectLive, type LiveClient, seqIn } from '#tests/support/live-client.ts'

/** A host's console without a face. */
export type Conductor = {
  view(): HostView
  /** How many people its host is told are watching. */
  watching(): number
  order(command: CeremonyCommand): Promise<HostView>
  /** The one obvious next step. */
  next(): Promise<HostView>
  /** Waits for a state that comes by itself. */
  until(holds: (view: HostView) => boolean): Promise<HostView>
  /** After the service was gone. */
  comeBack(): Promise<void>
  close(): void
}

export async function conduct(house: House, ceremonyId: string): Promise<Conductor> {
  const { hana } = house.company.people
  const token = await house.tokenOf(hana)
  let client: LiveClient
  let view: HostView
  let watching = 0
  const listeners = new Set<() => void>()

  function keep(arriving: HostView | undefined): void {
    if (arriving?.role !== 'host' || seqIn(arriving) < seqIn(view)) return
    view = arriving
    for (const listen of listeners) listen()
  }

  async function comeBack(): Promise<void> {
    const connected = await connectLive(house.url, token)
    if ('refused' in connected) throw new Error(`The host is refused: ${connected.refused?.code}`)
    client = connected.client
    const joined = await client.send('ceremony:join', { ceremonyId, as: 'host' })
    view = joined.view as HostView
    client.socket.on('ceremony:state', keep)
    client.socket.on('ceremony:audience', (told: Attendance) => {
      watching = told.watching
    })
  }

  /** Sends the same until it is answered, as a console does. */
  async function insist(message: object) {
    for (let tries = 1; ; tries++) {
      const answer = await client.send('ceremony:command', message).catch(() => undefined)
      if (answer) return answer
      if (tries === 5) throw new Error('The host is not answered.')
    }
  }

  async function order(command: CeremonyCommand): Promise<HostView> {
    const message = { commandId: randomUUID(), ceremonyId, seq: seqIn(view), command }
    const answer = await insist(message)
    if (!answer.ok) throw new Error(`${command.kind} is refused: ${answer.problem?.code}`)
    keep(answer.view as HostView)
    return view
  }

  await comeBack()
  return {
    view: () => view,
    watching: () => watching,
    order,
    comeBack,
    async next() {
      if (!view.next) throw new Error('There is no next step.')
      return order(view.next.command)
    },
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          if (!holds(view)) return
          listeners.delete(look)
          resolve(view)
        }
        listeners.add(look)
        look()
      }),
    close: () => client.close(),
  }
}
