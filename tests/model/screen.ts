import type { CeremonyCommand, CeremonyView, WatchAs } from '#core/contract/ceremony.ts'
import { protocolVersion } from '#core/contract/limits.ts'
import type { BallotAnswer, Vote } from '#core/contract/voting.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { Ballot } from '#tabs/ceremony/audience/ballot.ts'
import { CeremonyLink } from '#tabs/live/ceremony-link.ts'
import { audienceOf } from '#tabs/live/newest-view.ts'
import { createLine, type Line } from '#tests/model/line.ts'
import type { Process } from '#tests/model/process.ts'
import type { SimulatedTime } from '#tests/model/time.ts'
import type { Truth } from '#tests/model/truth.ts'
import { newVoter, type Voter } from '#tests/support/voters.ts'

type Setup = {
  time: SimulatedTime
  truth: Truth
  ceremonyId: string
  name: string
  as: WatchAs
  /** The process it is sent to; undefined where that is dead. */
  process: () => Process | undefined
  /** How wrong its computer's clock is, in milliseconds. */
  skew: number
}

export type Screen = ReturnType<typeof openScreen>

/** One screen of one person: the tab's own link and ballot, with everything they hear held against what is true. */
export function openScreen(setup: Setup) {
  const { time, truth, ceremonyId, name, as, process, skew } = setup
  const voters = new Map<string, Voter>()
  const ballots = new Map<string, Ballot>()
  let sentCommand = ''
  let line: Line | undefined
  let seen = -1

  const link = new CeremonyLink({
    ceremonyId,
    as,
    now: () => time.now() + skew,
    token: async () => ({ token: name, expiresAt: Number.POSITIVE_INFINITY }),
    socket(token) {
      line = createLine({
        time,
        auth: async () => ({ token: await token(), protocol: protocolVersion }),
        house: () => process()?.house,
        arrived: (event, text) => checkHeard(truth, `${name} as ${as}`, event, text, as),
        said(event, message) {
          if (event === 'ceremony:command') sentCommand = (message as { commandId: string }).commandId
        },
      })
      return line.socket
    },
    snapshot: () => askOverHttp(setup, () => line),
    castBallot: (vote) => castOverHttp(setup, () => line, vote),
  })
  const shut = link.open()
  const unsubscribe = link.subscribe(() => {
    const { view, ballot } = link.state()
    if (ballot) ballots.get(`${ballot.segmentId}:${ballot.round}`)?.know(ballot)
    const seq = view ? audienceOf(view).seq : -1
    if (seq < seen) truth.faults.push(`C5 ${name}'s screen went back from ${seen} to ${seq}`)
    seen = seq
  })
  if (!line) throw new Error('A link asked for no socket.')
  const there = line

  async function order(command: CeremonyCommand): Promise<void> {
    const before = link.state().pending
    const sending = link.send(command)
    // Whatever is ordered next has another.
    const commandId = sentCommand
    const done = await sending
    if (before) return
    // Rule C3: acknowledged is saved. Rule C2: refused is not, neither then nor by another copy that comes later.
    if (done.ok && !truth.commands.has(commandId))
      truth.faults.push(`C3 ${command.kind} was acknowledged to ${name} and is not saved`)
    if (!done.ok && !unsure.has(done.code)) refused.push({ commandId, kind: command.kind })
  }
  const refused: { commandId: string; kind: string }[] = []

  function ballotFor(segmentId: string, round: number): Ballot {
    const key = `${segmentId}:${round}`
    const voter = voters.get(key) ?? newVoter(name)
    voters.set(key, voter)
    const found = ballots.get(key)
    if (found) return found
    const made = new Ballot({
      newId: () => `${name}-${Math.floor(time.chance() * 1e15)}`,
      pause: () => new Promise<void>((resolve) => time.after(400, resolve)),
      changed: () => undefined,
      send: (message) => sendBallot(link, truth, voter, { segmentId, round, ...message }),
    })
    ballots.set(key, made)
    return made
  }

  return {
    name,
    as,
    line: there,
    link,
    order,
    refused,
    voters,
    process,
    /** A choice in the vote that it shows, if there is one. */
    choose(option: string): void {
      const { view } = link.state()
      const scene = view && audienceOf(view).scene
      if (scene?.kind === 'voting' && scene.state === 'open')
        ballotFor(scene.segmentId, scene.round).choose(option)
    },
    seq: () => seen,
    close(): void {
      for (const ballot of ballots.values()) ballot.close()
      unsubscribe()
      shut()
    },
  }
}

/** Whatever comes of such an answer, nobody can tell whether it was done. */
const unsure = new Set<string>(['offline', 'unavailable', 'internal', 'not_now', 'too_many_requests'])

async function askOverHttp(
  { time, truth, name, as, ceremonyId, process }: Setup,
  line: () => Line | undefined,
) {
  const travel = () => new Promise<void>((resolve) => time.after(1 + time.chance() * 100, resolve))
  const lost = () => time.chance() < (line()?.road.weather.lost ?? 0)
  await travel()
  const there = process()
  if (!there || lost()) throw new ApiProblem('offline')
  const view = await there.watch(name, ceremonyId, as)
  const text = JSON.stringify({ view })
  await travel()
  if (lost()) throw new ApiProblem('offline')
  checkHeard(truth, name, 'snapshot', text, as)
  return { view: (JSON.parse(text) as { view: CeremonyView }).view, serverTime: time.now() }
}

async function castOverHttp(
  { time, name, ceremonyId, process }: Setup,
  line: () => Line | undefined,
  vote: Vote,
) {
  const travel = () => new Promise<void>((resolve) => time.after(1 + time.chance() * 100, resolve))
  const lost = () => time.chance() < (line()?.road.weather.lost ?? 0)
  await travel()
  const there = process()
  if (!there || lost()) throw new ApiProblem('offline')
  const answer = await there.cast(name, ceremonyId, vote)
  await travel()
  if (lost() || !there.isAlive()) throw new ApiProblem('offline')
  if ('problem' in answer) throw new ApiProblem(answer.problem.code)
  return answer
}

/** Rule C7: acknowledged is stored. */
async function sendBallot(link: CeremonyLink, truth: Truth, voter: Voter, vote: Vote): Promise<BallotAnswer> {
  const { segmentId, round, ...ballot } = vote
  voter.sent.push({ voter: voter.name, ...ballot })
  const sent = voter.sent.length
  const answer = await link.vote(vote)
  if (answer.taken) {
    const { ballots } = truth.round(segmentId, round)
    if (!ballots.some(({ commandId }) => commandId === ballot.commandId))
      truth.faults.push(`C7 a ballot was acknowledged to ${voter.name} and is not stored`)
    voter.acknowledged = { option: ballot.option, number: answer.number, sent }
  }
  return answer
}

/** Rules C3, C4, C5: whatever arrives tells of saved states alone, and nobody but hosts of anything sealed. */
function checkHeard(truth: Truth, who: string, event: string, text: string, as: WatchAs): void {
  // Whoever hears the same while the same is known hears nothing new.
  if (!truth.isNew(`${as === 'host'} ${text}`)) return
  const message = JSON.parse(text) as { role?: string; view?: CeremonyView }
  const view = event === 'ceremony:state' ? (message as CeremonyView) : message.view
  if (view) {
    const shown = audienceOf(view)
    if (JSON.stringify(shown) !== truth.viewAt(shown.seq))
      truth.faults.push(`C5 ${who} heard a state ${shown.seq} by ${event} that is not what was saved`)
    if (as !== 'host' && view.role === 'host') truth.faults.push(`C4 ${who} heard a host's view by ${event}`)
  }
  if (as === 'host') return
  for (const secret of truth.secrets())
    if (text.includes(secret)) truth.faults.push(`C4 ${who} heard “${secret}” by ${event}, which is sealed`)
  for (const awardId of resultsIn(message))
    if (!truth.isRevealed(awardId)) truth.faults.push(`C4 ${who} heard by ${event} how ${awardId} ended`)
}

/** Of which awards something says how they ended. */
function resultsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { award, result } = value as { award?: { id?: string }; result?: unknown }
  const own = result !== undefined && award?.id !== undefined ? [award.id] : []
  const isTally = Object.hasOwn(value, 'tally') ? ['(a tally)'] : []
  return [...own, ...isTally, ...Object.values(value).flatMap(resultsIn)]
}
