import type { RowStore } from '#core/ports.ts'
import { faultsOf, isPublished, stateOf } from '#tests/model/real/check.ts'
import { type Gate, openGate } from '#tests/model/real/gate.ts'
import { keepProcesses } from '#tests/model/real/processes.ts'
import { openRealScreen, type RealScreen } from '#tests/model/real/screen.ts'
import { chanceOf } from '#tests/model/time.ts'
import type { Name } from '#tests/support/company.ts'
import { type CompanyEvening, companyEvening } from '#tests/support/company-evening.ts'
import type { ProcessSettings } from '#tests/support/service-process.ts'
import { createSigner } from '#tests/support/tokens.ts'

type Asked = {
  rows: RowStore
  settings: Pick<ProcessSettings, 'storage' | 'tablePrefix' | 'queueName'>
  evenings: number
  kills: number
  seed: number
}

export type RealTold = { faults: string[]; kills: number; states: number; ballots: number }

/** Ballots are cast for so long at most, and an evening may be as long as this. */
const votingMs = 1_500
const longestMs = 120_000
/** More at a time would only wait for each other on a small machine. */
const atATime = 2

/** So many evenings, each another company's, in two real processes that are killed over and over. */
export async function runRealEvenings({ rows, settings, evenings, kills, seed }: Asked): Promise<RealTold> {
  const chance = chanceOf(seed)
  const signer = await createSigner()
  const companies: CompanyEvening[] = []
  for (let at = 0; at < evenings; at++) companies.push(await companyEvening(rows))
  const gates = [await openGate(), await openGate()] as const
  const tenants = companies.map(({ company }) => company.tenant)
  const underWay = new Set(tenants.slice(0, atATime))
  const served = { ...settings, jwks: signer.jwks, tenants }
  const processes = keepProcesses(served, [...gates], { kills, chance, underWay })
  const told: RealTold = { faults: [], kills: 0, states: 0, ballots: 0 }
  try {
    await processes.start()
    const left = companies.values()
    const lane = async () => {
      for (const evening of left) {
        underWay.add(evening.company.tenant)
        const screens = await openScreens(evening, gates, (person) => signer.sign(person))
        try {
          await holdEvening(evening, screens, gates, chance)
          told.faults.push(...(await faultsOf(evening, screens)))
          told.states += (await stateOf(evening))?.seq ?? 0
          told.ballots += screens.flatMap((screen) => screen.voters()).length
        } finally {
          for (const screen of screens) screen.close()
          underWay.delete(evening.company.tenant)
        }
      }
    }
    await Promise.all(Array.from({ length: atATime }, lane))
    return { ...told, kills: processes.kills() }
  } finally {
    for (const gate of gates) gate.close()
    await processes.end()
  }
}

const cast = [
  ['hana', 'host'],
  ['omar', 'host'],
  ['hana', 'stage'],
  ['mia', 'audience'],
  ['ana', 'audience'],
  ['ben', 'audience'],
  ['otto', 'audience'],
] as const

async function openScreens(
  { company, ceremonyId }: CompanyEvening,
  gates: readonly [Gate, Gate],
  sign: (person: CompanyEvening['company']['people'][Name]) => Promise<string>,
): Promise<RealScreen[]> {
  return Promise.all(
    cast.map(async ([name, as], at) => {
      const [near, far] = at % 2 ? gates : ([gates[1], gates[0]] as const)
      const person = company.people[name]
      return openRealScreen({
        url: near.url,
        otherUrl: far.url,
        ceremonyId,
        as,
        person: person.id,
        token: await sign(person),
      })
    }),
  )
}

/** Whoever is at the controls goes on, others get in between, and everybody votes, until all is published. */
async function holdEvening(
  evening: CompanyEvening,
  screens: RealScreen[],
  gates: readonly Gate[],
  chance: () => number,
): Promise<void> {
  const hosts = screens.filter(({ as }) => as === 'host')
  const deadline = Date.now() + longestMs
  const isIn = () => Date.now() < deadline
  const any = () => hosts[Math.floor(chance() * hosts.length)]
  let votingUntil = 0
  while (isIn()) {
    const host = hosts.find(({ link, person }) => {
      const { view } = link.state()
      return view?.role === 'host' && view.controller?.id === person
    })
    const at = host ?? hosts[0]
    const view = at?.link.state().view
    if (view?.role === 'host' && view.audience.scene.kind === 'ended' && !view.next) break
    for (const screen of screens)
      if (screen.as === 'audience' && chance() < 0.7) screen.choose(chance() < 0.5 ? '0' : '1')
    const isVoting = view?.role === 'host' && view.next?.command.kind === 'close-vote'
    if (!isVoting) votingUntil = Date.now() + votingMs
    if (view?.role === 'host' && view.next && (!isVoting || Date.now() > votingUntil))
      await at?.order(view.next.command)
    // Also where nothing was ordered, so that others get their turn.
    await at?.change(20)
    if (chance() < 0.2) void any()?.order({ kind: chance() < 0.5 ? 'take-over' : 'back' })
    if (chance() < 0.2) gates[chance() < 0.5 ? 0 : 1]?.cut(chance())
  }
  // What is to be heard is heard, what is to be written is written.
  while (isIn() && !(await isSettled(evening, screens))) await screens[0]?.change(200)
}

async function isSettled(evening: CompanyEvening, screens: RealScreen[]): Promise<boolean> {
  const { seq = 0 } = (await stateOf(evening)) ?? {}
  const areThere = screens.every((screen) => screen.text()?.includes(`"seq":${seq},`))
  return areThere && isPublished(evening)
}
