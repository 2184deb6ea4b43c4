import { watchCeremony } from '#core/ceremony/watch-ceremony.ts'
import type { CeremonyView, WatchAs } from '#core/contract/ceremony.ts'
import type { Problem } from '#core/contract/errors.ts'
import type { BallotAnswer, Vote } from '#core/contract/voting.ts'
import { exportCycle } from '#core/judging/export-cycle.ts'
import type { RowStore, Wakeups, World } from '#core/ports.ts'
import { unhurried } from '#core/sending/pace.ts'
import { castBallot } from '#core/voting/cast-ballot.ts'
import { problemOf } from '#service/http/problems.ts'
import { createActors } from '#service/identity/actors.ts'
import { createTicketGate } from '#service/identity/ticket-gate.ts'
import type { Claims } from '#service/identity/verify-token.ts'
import { createAdmission } from '#service/live/admission.ts'
import { type LiveChannel, runLiveChannel } from '#service/live/live-channel.ts'
import type { Notice, Siblings } from '#service/live/siblings.ts'
import { ownTransport } from '#service/live/transport.ts'
import { createWorker } from '#service/outbox/worker.ts'
import { House } from '#tests/model/house.ts'
import { distantRows, distantWakeups } from '#tests/model/stores.ts'
import type { SimulatedTime } from '#tests/model/time.ts'
import { silentMessenger } from '#tests/support/silent-messenger.ts'
import { directory, oidOf, tenant } from '#tests/support/test-world.ts'

/** What processes share. */
export type Ground = {
  time: SimulatedTime
  rows: RowStore
  wakeups: Wakeups
  bus: Bus
  /** The part of commits without an answer. */
  unsure(): number
  onProblem(problem: unknown): void
}

/** How processes tell each other: notices may be late, and while it is gone, they are lost. */
export type Bus = { gone: boolean; members: Set<(told: Notice) => void> }

export type Process = {
  house: House
  aliveSince: number
  isAlive(): boolean
  /** Dies at its nth commit from now. */
  arm(fuse: { writes: number; moment: 'before' | 'after' }): void
  kill(): void
  /** A snapshot, as over HTTP. */
  watch(name: string, ceremonyId: string, as: WatchAs): Promise<CeremonyView>
  /** A ballot, as over HTTP. */
  cast(name: string, ceremonyId: string, vote: Vote): Promise<BallotAnswer | { problem: Problem }>
  /** A cycle's books, as an owner exports them. */
  books(cycleId: string): Promise<string>
}

/** A process of the service, whole but for what carries its messages, over rows that others share. */
export function startProcess(ground: Ground): Process {
  const { time, onProblem } = ground
  const life = createLife(() => end())
  const reach = { time, isAlive: life.isAlive, written: life.written, unsure: ground.unsure }
  const house = new House()
  const problem = (error: unknown) => life.isAlive() && onProblem(error)
  const world: World = {
    rows: distantRows(ground.rows, reach),
    wakeups: distantWakeups(ground.wakeups, reach),
    directory,
    publisher: {
      ceremonyChanged: (...changed) => live.publisher.ceremonyChanged(...changed),
      wallChanged: (...changed) => live.publisher.wallChanged(...changed),
    },
    messenger: silentMessenger,
    pace: unhurried,
    now: () => Math.floor(time.now()),
    newId: () =>
      [0, 1]
        .map(() =>
          Math.floor(time.chance() * 36 ** 10)
            .toString(36)
            .padStart(10, '0'),
        )
        .join(''),
    closingMs: 20_000,
    graceMs: 0,
    sendMs: 60_000,
    startOn: (place) => worker.startOn(place),
  }
  const actorOf = createActors({ world, requestMs: 5_000, firstOwners: [] })
  const member = joinBus(ground)
  const live: LiveChannel = runLiveChannel(house.io, {
    world: () => world,
    verifyToken: async (name) => claimsOf(name),
    actorOf: () => actorOf,
    ticketGate: createTicketGate(time.now, [tenant]),
    admission: createAdmission(time.now),
    origins: [],
    siblings: member,
    transport: ownTransport,
    onProblem: problem,
  })
  const worker = createWorker({ world, sweepMs: 1_000, onProblem: problem })
  function end(): void {
    member.close()
    house.fall()
    void live.close()
    void worker.close()
  }
  return {
    house,
    aliveSince: time.now(),
    isAlive: life.isAlive,
    arm: life.arm,
    kill: life.kill,
    async watch(name, ceremonyId, as) {
      return watchCeremony(world, await actorOf(claimsOf(name)), { ceremonyId, as })
    },
    async cast(name, ceremonyId, vote) {
      try {
        return await castBallot(world, await actorOf(claimsOf(name)), { ceremonyId, ...vote })
      } catch (error) {
        return { problem: problemOf(error) }
      }
    },
    async books(cycleId) {
      const near = { ...world, rows: ground.rows }
      const actors = createActors({ world: near, requestMs: 5_000, firstOwners: [] })
      return (await exportCycle(near, await actors(claimsOf('dana')), { cycleId, as: 'json' })).content
    },
  }
}

/** Tokens are names here: that they are verified is tried elsewhere. */
function claimsOf(name: string): Claims {
  return {
    tenant,
    oid: oidOf(name),
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    guest: false,
    ownerRole: false,
    expiresAt: Number.POSITIVE_INFINITY,
    token: name,
  }
}

function createLife(end: () => void) {
  let alive = true
  let fuse: { writes: number; moment: 'before' | 'after' } | undefined
  const kill = () => {
    if (!alive) return
    alive = false
    end()
  }
  return {
    isAlive: () => alive,
    kill,
    arm: (lit: { writes: number; moment: 'before' | 'after' }) => void (fuse = { ...lit }),
    written(moment: 'before' | 'after') {
      if (fuse?.moment === moment && fuse.writes-- <= 0) kill()
    },
  }
}

function joinBus({ time, bus }: Ground): Siblings {
  let hear: (told: Notice) => void = () => undefined
  const member = (told: Notice) => hear(told)
  bus.members.add(member)
  return {
    tell(told) {
      if (bus.gone) return
      for (const other of bus.members)
        if (other !== member) time.after(1 + time.chance() * 20, () => bus.members.has(other) && other(told))
    },
    listen: (heard) => void (hear = heard),
    hearsSince: () => (bus.gone ? undefined : 0),
    close: () => void bus.members.delete(member),
  }
}
