import { announceBench, announceKilledBench } from '#tests/bench/announce.ts'
import { ballotsBench } from '#tests/bench/ballots.ts'
import type { Bench } from '#tests/bench/bench.ts'
import { botTurnBench } from '#tests/bench/bot-turn.ts'
import { companyNightBench } from '#tests/bench/company-night.ts'
import { fanoutBench } from '#tests/bench/fanout.ts'
import { feedBench } from '#tests/bench/feed.ts'
import { lastMinuteBench } from '#tests/bench/last-minute.ts'
import { modelBench } from '#tests/bench/model.ts'
import { recoverBench } from '#tests/bench/recover.ts'
import { skewBench } from '#tests/bench/skew.ts'
import { tabBench } from '#tests/bench/tab.ts'
import { wallBench } from '#tests/bench/wall.ts'

const benches: Bench[] = [
  announceBench,
  ballotsBench,
  botTurnBench,
  fanoutBench,
  feedBench,
  recoverBench,
  skewBench,
  tabBench,
  wallBench,
]

/** Those that take longer than one waits for: `npm run bench:long`. */
const long: Bench[] = [announceKilledBench, companyNightBench, lastMinuteBench, modelBench]

const wanted = process.argv[2]
const all = [...benches, ...long]
const chosen =
  wanted === undefined ? benches : wanted === 'long' ? long : all.filter(({ name }) => name === wanted)
if (chosen.length === 0) {
  console.error(`There is no bench “${wanted}”. There are: ${all.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}
let missed = 0
for (const { name, about, run } of chosen) {
  console.log(`\n${name}: ${about}`)
  for (const { what, measured, goal, atLeast = false, detail } of await run()) {
    const met = atLeast ? measured >= goal : measured <= goal + 1e-9
    if (!met) missed += 1
    console.log(
      `  ${met ? 'met   ' : 'MISSED'} ${what}: ${measured.toFixed(3)} (goal ${atLeast ? '≥' : '≤'} ${goal})${detail ? `; ${detail}` : ''}`,
    )
  }
}
console.log(missed === 0 ? '\nAll goals met.' : `\n${missed} missed.`)
process.exit(0)
