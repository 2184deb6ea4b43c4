import { runNode } from './run-node.mjs'

/** What needs no running service. Each counts as one test. */
export const checks = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'lint', command: ['node_modules/oxlint/bin/oxlint'], warns: /Found [1-9]\d* warning/ },
  {
    name: 'format',
    command: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '--max-diagnostics=50'],
  },
  { name: 'unused code', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  {
    name: 'zones',
    command: ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/zones/vitest.config.ts'],
  },
]

/** Runs one check and says how it went, with the tool's own words where there is something to read. */
export async function runCheck({ name, command, warns }) {
  const start = performance.now()
  const { code, output } = await runNode(command, { env: { NO_COLOR: '1' } })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const passed = code === 0
  console.log(`${passed ? 'pass' : 'FAIL'}  ${name} (${seconds} s)`)
  if (!passed || warns?.test(output)) console.log(indent(output.trim()))
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function indent(text) {
  return text.replaceAll(/^/gm, '      ')
}
