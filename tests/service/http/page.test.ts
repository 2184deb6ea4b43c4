import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '#service/http/create-app.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

let tabFolder: string
beforeAll(async () => {
  tabFolder = await mkdtemp(join(tmpdir(), 'laurels-page-'))
  await writeFile(join(tabFolder, 'index.html'), '<!doctype html>\n<title>The tab</title>')
})
afterAll(() => rm(tabFolder, { recursive: true }))

async function pageAt(endpoint: string, path: string): Promise<string> {
  const { world } = await createTestWorld()
  const live = { kind: 'azure', endpoint, path } as const
  const app = await createApp({ world, tabFolder, requestsPerMinute: 10, log: false, live })
  const { body } = await app.inject('/tab/wall')
  await app.close()
  return body
}

test('The page says where the live channel is', async () => {
  const page = await pageAt('https://laurels.webpubsub.azure.com', '/clients/socketio/hubs/Laurels')
  expect(page).toContain('content="https://laurels.webpubsub.azure.com/clients/socketio/hubs/Laurels"')
  expect(page).toContain('<title>The tab</title>')
})

test('However an address is written, it stays in its attribute', async () => {
  const page = await pageAt('https://laurels.example.com', '/a"><script>&$&</script>')
  expect(page).toContain(
    'content="https://laurels.example.com/a&#34;&#62;&#60;script&#62;&#38;$&#38;&#60;/script&#62;"',
  )
  expect(page).not.toContain('<script>')
})
