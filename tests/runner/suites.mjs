import { mkdir, readFile, rm } from 'node:fs/promises'
import { findOrInstallChromium } from './chromium.mjs'
import { findOrInstallRedis } from './redis.mjs'
import { runNode } from './run-node.mjs'

/** Unit, storage, HTTP and socket tests. */
export const serverSuite = {
  name: 'unit, storage, HTTP and socket tests',
  options: ['--config', 'vitest.config.ts', '--exclude', 'tests/zones/**'],
  report: '.cache/tests/server.json',
  prepare: async () => ({ REDIS_SERVER: await findOrInstallRedis() }),
}

/** What a person does, in Chromium. */
export const browserSuite = {
  name: 'browser tests',
  options: ['--config', 'vitest.e2e.config.ts'],
  report: '.cache/tests/browser.json',
  prepare: async () => ({ CHROME_PATH: await findOrInstallChromium() }),
}

/** Runs one suite in sight and counts from its report. A suite that crashes or finds no test counts as failed. */
export async function runSuite({ name, options, report, prepare }) {
  console.log(`\n${name}`)
  await rm(report, { force: true })
  await mkdir('.cache/tests', { recursive: true })
  let env
  try {
    env = await prepare()
  } catch (error) {
    console.log(`FAIL  ${error.message}`)
    return { passed: 0, failed: 1 }
  }
  const { code } = await runNode(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...options,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { show: true, env },
  )
  return countReport(await readReport(report), code)
}

/** Sums a vitest JSON report. A file that fails without a failed test of its own counts as one failure. */
export function countReport(report, code) {
  if (!report) return { passed: 0, failed: 1 }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const passed = report.numPassedTests
  const failed = report.numFailedTests + brokenFiles.length
  const crashed = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: crashed ? 1 : failed }
}

async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
