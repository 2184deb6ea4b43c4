import { installIfNeeded } from '../local/install.mjs'
import { checks, runCheck } from './runner/checks.mjs'
import { runNode } from './runner/run-node.mjs'
import { browserSuite, runSuite, serverSuite } from './runner/suites.mjs'

// Behind npm test, npm run check, npm run bench and npm run screenshots. Node alone must be able to load it: what
// it needs is installed by its first step.
const [task = 'test', ...args] = process.argv.slice(2)

try {
  await installIfNeeded()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  finish([{ passed: 0, failed: 1 }])
}

const programs = { bench: 'tests/bench/main.ts', screenshots: 'tests/gallery/main.ts' }

if (Object.hasOwn(programs, task)) {
  const { code } = await runNode(['--import', 'tsx', programs[task], ...args], { show: true })
  process.exit(code)
} else if (task === 'check' || task === 'test') {
  const results = []
  for (const check of checks) results.push(await runCheck(check))
  if (task === 'test') {
    // One after the other: they would slow each other down on a small machine.
    results.push(await runSuite(serverSuite))
    results.push(await runSuite(browserSuite))
  }
  finish(results)
} else {
  console.error(`There is no task "${task}": say test, check, bench or screenshots.`)
  process.exit(2)
}

/** The last line says it all, and so does the exit code. */
function finish(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}
