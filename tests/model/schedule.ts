import * as fc from 'fast-check'
import type { CeremonyCommand } from '#core/contract/ceremony.ts'
import { evenings, hosts, viewers } from '#tests/model/evening.ts'
import { fair, type Weather } from '#tests/model/road.ts'

/** Hosts and viewers, each on a screen, and Hana's shared stage. */
export const screens = hosts.length + viewers.length + 1
export const processes = 2

export type Step =
  /** The obvious next step of who is at the controls; or of any host. Perhaps clicked twice. */
  | { kind: 'next'; host?: number; twice: boolean }
  | { kind: 'order'; host: number; command: CeremonyCommand }
  | { kind: 'choose'; viewer: number; option: string }
  /** All viewers at once. */
  | { kind: 'rush'; options: string[] }
  | { kind: 'cut'; screen: number }
  | { kind: 'weather'; screen: number; weather: Weather }
  /** To the other process, once it connects again. */
  | { kind: 'move'; screen: number }
  /** The page is loaded anew. */
  | { kind: 'reload'; screen: number }
  | { kind: 'kill'; process: number; writes: number; moment: 'before' | 'after'; awayMs: number }
  | { kind: 'storage'; unsure: number }
  | { kind: 'siblings'; gone: boolean }
  | { kind: 'wait' }

export type Schedule = { seed: number; evening: number; steps: { step: Step; thenMs: number }[] }

const command: fc.Arbitrary<CeremonyCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'advance' as const }) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('open-lobby', 'start', 'back', 'pause', 'resume', 'skip', 'take-over', 'share-note')
      .map((kind) => ({ kind }) as CeremonyCommand),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ kind: fc.constant('open-vote' as const), seconds: fc.constantFrom(10, 15) })
      .map((timed): CeremonyCommand => timed),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'close-vote' as const }) },
  { weight: 1, arbitrary: fc.boolean().map((early) => ({ kind: 'end' as const, early })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...hosts).map((to) => ({ kind: 'hand-over' as const, to })),
  },
)

const weather: fc.Arbitrary<Weather> = fc.constantFrom(
  fair,
  fair,
  { ...fair, lost: 0.2, latest: 400 },
  { ...fair, lost: 0.6 },
  { ...fair, doubled: 0.5, latest: 3_000, disorderly: true },
  { lost: 0.1, doubled: 0.3, latest: 1_500, disorderly: true, slowMs: 0 },
  { ...fair, slowMs: 900 },
  // Nothing goes through, and nobody says so.
  { ...fair, lost: 1 },
)

const option = fc.constantFrom('0', '1', '2')
const screen = fc.nat({ max: screens - 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({ kind: fc.constant('next' as const), twice: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('next' as const),
      host: fc.nat({ max: hosts.length - 1 }),
      twice: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('order' as const),
      host: fc.nat({ max: hosts.length - 1 }),
      command,
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('choose' as const),
      viewer: fc.nat({ max: viewers.length - 1 }),
      option,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('rush' as const),
      options: fc.array(option, { minLength: viewers.length, maxLength: viewers.length }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), screen }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('weather' as const), screen, weather }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), screen }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const), screen }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('kill' as const),
      process: fc.nat({ max: processes - 1 }),
      writes: fc.nat({ max: 8 }),
      moment: fc.constantFrom('before' as const, 'after' as const),
      awayMs: fc.constantFrom(500, 3_000, 8_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('storage' as const), unsure: fc.constantFrom(0, 0, 0.1, 0.4) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('siblings' as const), gone: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'wait' as const }) },
)

/** An evening of hosts, viewers and voters, on networks, processes and storage of all kinds. */
export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  seed: fc.nat({ max: 2 ** 31 - 1 }),
  evening: fc.nat({ max: evenings.length - 1 }),
  steps: fc.array(fc.record({ step, thenMs: fc.constantFrom(0, 20, 150, 600, 600, 2_500) }), {
    minLength: 10,
    maxLength: 70,
    size: 'max',
  }),
})
