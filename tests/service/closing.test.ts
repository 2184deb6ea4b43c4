import { Agent, get } from 'node:http'
import { expect, inject, test } from 'vitest'
import { startService } from '#tests/support/start-service.ts'

test('Whoever goes on asking on a connection of theirs keeps no service that ends', async () => {
  const lab = await startService(inject('storage'))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let answers = 0
  /** Asks again as soon as there is an answer, for as long as there is one. */
  const asking = new Promise<void>((ended) => {
    const ask = (): void => {
      get(`${lab.url}/readyz`, { agent }, (answer) => {
        answers += 1
        answer.resume().once('end', ask)
      }).once('error', () => ended())
    }
    ask()
  })
  await expect.poll(() => answers).toBeGreaterThan(5)
  await lab.close()
  await asking
  agent.destroy()
})
