import type { Bench } from '#tests/bench/bench.ts'
import { botTurnBench } from '#tests/bench/bot-turn.ts'
import { feedBench } from '#tests/bench/feed.ts'
import { tabBench } from '#tests/bench/tab.ts'

const benches: Bench[] = [botTurnBench, feedBench, tabBench]

const wanted = process.argv[2]
const chosen = wanted === undefined ? benches : benches.filter(({ name }) => name === wanted)
if (chosen.length === 0) {
  console.error(`There is no bench “${wanted}”. There are: ${benches.map(({ name }) => name).join(', ')}.`)
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
