import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runNode } from '#tests/runner/run-node.mjs'
import { eventfulCycle, exported } from '#tests/support/exported-cycle.ts'

test('the command says what it checked and what doesn’t hold, and ends accordingly', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'laurels-verify-'))
  try {
    const verify = async (content: string) => {
      const file = join(folder, 'cycle.json')
      await writeFile(file, content)
      return runNode(['service/verify/verify-results.mjs', file])
    }
    const file = await exported(await eventfulCycle())
    expect(await verify(file)).toMatchObject({
      code: 0,
      output: expect.stringContaining('Everything checked holds.'),
    })
    const part = await verify(await exported(await eventfulCycle(), 'omar'))
    expect(part).toMatchObject({ code: 3, output: expect.stringMatching(/only partly checked.*\n$/) })
    const books = JSON.parse(file)
    books.scores[0].points.impact = 5
    const found = await verify(JSON.stringify(books))
    expect(found.code).toBe(1)
    expect(found.output).toContain('✗ Scores and interests are those in the chain')
    expect(found.output).toContain('✓ The chain holds')
    for (const other of ['{}', 'not even JSON']) expect((await verify(other)).code).toBe(2)
  } finally {
    await rm(folder, { recursive: true })
  }
})
