import type { TestProject } from 'vitest/node'
import { startAzurite } from '#local/azurite.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of one embedded storage, in memory, for all test files: keep to partitions of your own. */
    storage: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const azurite = await startAzurite({ folder: 'memory' })
  project.provide('storage', azurite.connectionString)
  return () => azurite.stop()
}
