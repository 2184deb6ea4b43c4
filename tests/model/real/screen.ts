import { randomUUID } from 'node:crypto'
import type { CeremonyCommand, CeremonyView, WatchAs } from '#core/contract/ceremony.ts'
import { livePath } from '#core/contract/limits.ts'
import type { BallotAnswer, Vote } from '#core/contract/voting.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { Ballot } from '#tabs/ceremony/audience/ballot.ts'
import { CeremonyLink } from '#tabs/live/ceremony-link.ts'
import { steadyNow } from '#tabs/live/clock.ts'
import type { Snapshot } from '#tabs/live/link-setup.ts'
import { type LiveSocket, liveSocket } from '#tabs/live/live-socket.ts'
import { audienceOf } from '#tabs/live/newest-view.ts'
import { newVoter, type Voter } from '#tests/support/voters.ts'

type Setup = {
  /** Where it connects, and where copies of what it says arrive, too. */
  url: string
  otherUrl: string
  ceremonyId: string
  as: WatchAs
  person: string
  token: string
}

export type RealScreen = ReturnType<typeof openRealScreen>

/** One person's screen, as the tab has it, over real sockets; keeps all it heard and was answered. */
export function openRealScreen({ url, otherUrl, ceremonyId, as, person, token }: Setup) {
  const heard: { seq: number; text: string }[] = []
  const answers: { commandId: string; ok: boolean; code?: string }[] = []
  const ballots = new Map<number, { ballot: Ballot; voter: Voter }>()
  const faults: string[] = []
  let socket: LiveSocket | undefined
  let commandId = ''
  const link = new CeremonyLink({
    ceremonyId,
    as,
    now: steadyNow,
    token: async () => ({ token, expiresAt: Date.now() + 3_600_000 }),
    socket(token) {
      socket = liveSocket(url, livePath, token, as)
      socket.onAny((event, message) => event === 'ceremony:state' && hear(message as CeremonyView))
      const ask = socket.emitWithAck.bind(socket) as (event: string, message: unknown) => Promise<unknown>
      const noting = (event: string, message: unknown) => {
        if (event === 'ceremony:command') commandId = (message as { commandId: string }).commandId
        return ask(event, message)
      }
      return Object.assign(socket, { emitWithAck: noting })
    },
    snapshot: () => askFor(`${url}/api/ceremonies/${ceremonyId}/view?as=${as}`, token) as Promise<Snapshot>,
    castBallot: (vote) => post(url, vote),
  })
  const post = (to: string, vote: Vote) =>
    askFor(`${to}/api/ceremonies/${ceremonyId}/ballots`, token, vote) as Promise<BallotAnswer>
  function hear(view: CeremonyView): void {
    heard.push({ seq: audienceOf(view).seq, text: JSON.stringify(view) })
  }

  const changed = new Set<() => void>()
  let seen = -1
  const shut = link.open()
  link.subscribe(() => {
    const { view } = link.state()
    if (view) {
      const { seq } = audienceOf(view)
      if (seq < seen) faults.push(`C5 a screen went back from ${seen} to ${seq}`)
      if (seq > seen) hear(view)
      seen = seq
    }
    for (const tell of changed) tell()
  })

  function ballotIn(segmentId: string, round: number) {
    const found = ballots.get(round)
    if (found) return found
    const voter = newVoter(person)
    const ballot = new Ballot({
      newId: randomUUID,
      pause: () => new Promise((resolve) => setTimeout(resolve, 200)),
      changed: () => undefined,
      async send(message) {
        const vote = { ...message, segmentId, round }
        voter.sent.push({ voter: person, ...message })
        const sent = voter.sent.length
        // The same message arrives at the other process, too.
        post(otherUrl, vote).catch(() => undefined)
        const answer = await link.vote(vote)
        if (answer.taken) voter.acknowledged = { option: message.option, number: answer.number, sent }
        return answer
      },
    })
    const made = { ballot, voter }
    ballots.set(round, made)
    return made
  }

  return {
    as,
    person,
    link,
    heard,
    answers,
    faults,
    voters: () => [...ballots].map(([round, { voter }]) => ({ round, voter })),
    scene: () => {
      const { view } = link.state()
      return view && audienceOf(view).scene
    },
    text: () => {
      const { view } = link.state()
      return view && JSON.stringify(audienceOf(view))
    },
    choose(option: string): void {
      const { view } = link.state()
      const scene = view && audienceOf(view).scene
      if (scene?.kind === 'voting' && scene.state === 'open')
        ballotIn(scene.segmentId, scene.round).ballot.choose(option)
    },
    /** Orders a command, and sends a second copy of the message. */
    async order(command: CeremonyCommand): Promise<void> {
      const { view, pending } = link.state()
      if (!view || pending) return
      const sending = link.send(command)
      // Whatever is ordered next has another.
      const sent = commandId
      const message = { commandId: sent, ceremonyId, seq: audienceOf(view).seq, command }
      if (socket?.connected) socket.emit('ceremony:command', message, () => undefined)
      const done = await sending
      answers.push({ commandId: sent, ok: done.ok, ...(done.ok ? {} : { code: done.code }) })
    },
    /** Until something changes on this screen, or for so long. */
    change: (ms: number) =>
      new Promise<void>((resolve) => {
        const over = () => {
          clearTimeout(timer)
          changed.delete(over)
          resolve()
        }
        const timer = setTimeout(over, ms)
        changed.add(over)
      }),
    close(): void {
      for (const { ballot } of ballots.values()) ballot.close()
      shut()
    },
  }
}

async function askFor(url: string, token: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new ApiProblem('offline')
  })
  const told = (await answer.json().catch(() => {
    throw new ApiProblem('offline')
  })) as { code?: ApiProblem['code'] }
  if (!answer.ok) throw new ApiProblem(told.code ?? 'internal')
  return told
}
