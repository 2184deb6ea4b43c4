import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    globalSetup: ['tests/support/azurite-setup.ts'],
    pool: 'forks',
    // On two cores Vitest itself would use one: much of the time is spent waiting for storage and for processes.
    maxWorkers: '100%',
    testTimeout: 30_000,
  },
})
