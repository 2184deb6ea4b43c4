import { fileURLToPath } from 'node:url'
import { startLaptop } from '#local/laptop.ts'
import { CannotStart, readSettings } from '#local/settings.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const opened: (() => Promise<void>)[] = []
let ending: Promise<never> | undefined

/** Closes what was opened, last first, and ends the process. Further signals wait for the first. */
function end(code: number): void {
  ending ??= (async () => {
    for (const close of opened.toReversed()) await close().catch((error) => console.error(error))
    process.exit(code)
  })()
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))
// Whoever started this is gone.
process.on('disconnect', () => end(0))

try {
  const settings = readSettings(process.env, root)
  const address = await startLaptop({
    root,
    settings,
    say: (line) => console.log(line),
    onOpened: (close) => opened.push(close),
  })
  console.log(`Laurels is ready: ${address}`)
} catch (error) {
  if (!ending) console.error(error instanceof CannotStart ? error.message : error)
  end(1)
}
