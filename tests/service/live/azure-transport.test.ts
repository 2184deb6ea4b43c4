import { createServer } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import { azureTransport } from '#service/live/azure-transport.ts'
import { knownIdentity } from '#tests/support/web-pubsub.ts'

afterEach(() => vi.useRealTimers())

function openAt(endpoint: string) {
  const problems: unknown[] = []
  const transport = azureTransport({ endpoint, hub: 'Laurels', credential: knownIdentity })
  const io = transport.open(createServer(), { origins: [], onProblem: (problem) => problems.push(problem) })
  return { problems, io }
}

test('That Azure’s service can’t be reached is told, once, and nobody waits for it', async () => {
  vi.useFakeTimers()
  const { problems, io } = openAt('http://127.0.0.1:1')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(problems.map(String)).toEqual(['Error: http://127.0.0.1:1 has not been reached.'])
  await io.close()
})
