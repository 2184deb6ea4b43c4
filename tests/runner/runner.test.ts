import { describe, expect, it } from 'vitest'
import { findChromium } from './chromium.mjs'
import { countReport } from './suites.mjs'

describe('counting a suite', () => {
  const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] }
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  const broken = { status: 'failed', assertionResults: [] }

  it('takes the report’s sums', () => {
    const report = { numPassedTests: 3, numFailedTests: 1, testResults: [passing, failing] }
    expect(countReport(report, 1)).toEqual({ passed: 3, failed: 1 })
  })

  it('counts a file that could not be loaded as one failure', () => {
    const report = { numPassedTests: 3, numFailedTests: 1, testResults: [passing, failing, broken] }
    expect(countReport(report, 1)).toEqual({ passed: 3, failed: 2 })
  })

  it('counts a crash as a failure, with a report and without', () => {
    const report = { numPassedTests: 3, numFailedTests: 0, testResults: [passing] }
    expect(countReport(report, 1)).toEqual({ passed: 3, failed: 1 })
    expect(countReport(undefined, 137)).toEqual({ passed: 0, failed: 1 })
  })

  it('counts a suite without a test as a failure', () => {
    expect(countReport({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0)).toEqual({
      passed: 0,
      failed: 1,
    })
  })
})

describe('finding Chromium', () => {
  it('takes CHROME_PATH first, and says so when nothing is there', () => {
    const env = { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' }
    expect(findChromium(env, () => true)).toBe('/opt/chrome')
    expect(() => findChromium(env, () => false)).toThrow('CHROME_PATH names /opt/chrome')
  })

  it('looks along PATH and in the usual places', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findChromium({ PATH: '/bin:/usr/bin' }, (path) => path === '/usr/bin/chromium-browser')).toBe(
      '/usr/bin/chromium-browser',
    )
    expect(findChromium({ PATH: '/bin' }, (path) => path === mac)).toBe(mac)
    expect(findChromium({ PATH: '/bin' }, () => false)).toBeUndefined()
  })
})
