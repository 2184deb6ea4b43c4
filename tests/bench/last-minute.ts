import { startAzurite } from '#local/azurite.ts'
import type { Bench } from '#tests/bench/bench.ts'
import { lastMinute, tally } from '#tests/support/last-minute.ts'

const people = 3_000

/** Rules N1 and N3 under the rush they are for. */
export const lastMinuteBench: Bench = {
  name: 'last-minute',
  about: `${people} people of one tenant nominate in the last minute of a cycle and click twice, over two processes' worth of service on real storage (Azurite)`,
  async run() {
    const azurite = await startAzurite({ folder: 'memory' })
    const started = performance.now()
    try {
      const found = tally(await lastMinute(azurite.connectionString, people))
      const { clicks, acknowledged, lost, doubled, unacknowledged, afterClosing, refusals } = found
      const seconds = Math.round((performance.now() - started) / 1_000)
      const detail = `${acknowledged} of ${clicks} clicks acknowledged in ${seconds} s, others: ${refusals.join(', ')}`
      const others = refusals.filter((refusal) => refusal !== '409 cycle_not_open').length
      return [
        { what: 'acknowledged nominations lost', measured: lost, goal: 0, detail },
        { what: 'nominations doubled', measured: doubled, goal: 0 },
        { what: 'stored, but acknowledged to nobody', measured: unacknowledged, goal: 0 },
        { what: 'taken after closing', measured: afterClosing, goal: 0 },
        { what: 'refused for another reason than closing', measured: others, goal: 0 },
      ]
    } finally {
      await azurite.stop()
    }
  },
}
