import { randomUUID } from 'node:crypto'
import type { AudienceView, CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import { type Answer, type LiveClient, seqIn } from '#tests/support/live-client.ts'

/** A host's hands on a ceremony: each order is made on the newest state they have seen. */
export type Controls = {
  client: LiveClient
  view(): HostView
  order(command: CeremonyCommand, changes?: { seq?: number; commandId?: string }): Promise<Answer>
  /** The one obvious next action. */
  next(): Promise<HostView>
}

export async function atTheControls(client: LiveClient, ceremonyId: string): Promise<Controls> {
  const joined = await client.send('ceremony:join', { ceremonyId, as: 'host' })
  let newest = joined.view as HostView
  const keep = (view: unknown) => {
    const seen = view as HostView | undefined
    if (seen?.role === 'host' && seqIn(seen) > seqIn(newest)) newest = seen
  }
  client.socket.on('ceremony:state', keep)

  const order: Controls['order'] = async (command, { seq, commandId = randomUUID() } = {}) => {
    const message = { commandId, ceremonyId, seq: seq ?? seqIn(newest), command }
    const answer = await client.send('ceremony:command', message)
    keep(answer.view)
    return answer
  }

  return {
    client,
    order,
    view: () => newest,
    async next() {
      const { next } = newest
      if (!next) throw new Error('There is no next step.')
      const answer = await order(next.command)
      if (!answer.ok) throw new Error(`Refused: ${answer.problem?.code}`)
      return newest
    },
  }
}

/** Waits until a screen has heard of a state, and gives it. */
export function heardState(client: LiveClient, seq: number): Promise<AudienceView | HostView> {
  return client.heard('ceremony:state', (view: AudienceView | HostView) => seqIn(view) >= seq) as Promise<
    AudienceView | HostView
  >
}

/** The seqs a screen has heard, in order. */
export function seqsHeard({ received }: LiveClient): number[] {
  return received
    .filter(({ event }) => event === 'ceremony:state')
    .map(({ message }) => seqIn(message as AudienceView))
}
