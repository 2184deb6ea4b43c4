import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '#core/actor.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import type { World, Write } from '#core/ports.ts'
import { copyKey } from '#core/recognition/feeds.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { copyRow } from '#core/recognition/rows.ts'
import { padded, put } from '#core/rows/row-kind.ts'
import { unhurried } from '#core/sending/pace.ts'
import { startAzurite } from '#local/azurite.ts'
import { createSampleDirectory } from '#local/sample/directory.ts'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import type { Bench, Figure } from '#tests/bench/bench.ts'
import { fillStorage } from '#tests/bench/fill-storage.ts'
import { silentMessenger } from '#tests/support/silent-messenger.ts'

const pageSize = 20
const pagesRead = 25

/** Rule W1: what a page of the wall costs, and that it doesn't depend on the wall's length. */
export const feedBench: Bench = {
  name: 'feed',
  about: `storage requests and entities read for a page of ${pageSize}, on real storage (Azurite)`,
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'laurels-feed-'))
    await fillStorage(folder, { 'tenant-1000': wallOf(1_000), 'tenant-100000': wallOf(100_000) })
    const azurite = await startAzurite({ folder })
    try {
      const few = await measure(azurite.connectionString, 1_000)
      const many = await measure(azurite.connectionString, 100_000)
      return [
        figure('requests a page at 1,000 items', few.requests / pagesRead, 1),
        figure('requests a page at 100,000 items', many.requests / pagesRead, 1),
        figure('entities read ÷ shown at 1,000 items', few.read / few.shown, 1.05),
        figure('entities read ÷ shown at 100,000 items', many.read / many.shown, 1.05),
        figure('requests at 100,000 ÷ at 1,000', many.requests / few.requests, 1),
        figure('entities read at 100,000 ÷ at 1,000', many.read / few.read, 1),
      ]
    } finally {
      await azurite.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

function figure(what: string, measured: number, goal: number): Figure {
  return { what, measured, goal, detail: `${pagesRead} pages, half from the top, half from the middle` }
}

/** Reads pages of a tenant's wall from the top and from its middle. */
async function measure(connectionString: string, items: number) {
  let counting = false
  const counted = { requests: 0, read: 0 }
  const rows = createAzureRows({
    connectionString,
    // The emulator looks through the whole table for each query.
    tryTimeoutMs: 60_000,
    onRequest: (entities) => {
      if (!counting) return
      counted.requests += 1
      counted.read += entities
    },
  })
  const actor = { ...reader, tenant: `tenant-${items}` }
  const world: World = { ...silent, rows }
  counting = true
  let shown = 0
  let cursor: string | undefined
  for (let page = 0; page < pagesRead; page++) {
    if (page === Math.floor(pagesRead / 2)) cursor = copyKey(itemAt(Math.floor(items / 2))).join(':')
    const { items: found, next } = await readFeed(world, actor, {
      feed: { kind: 'everyone' },
      limit: pageSize,
      cursor,
    })
    shown += found.length
    cursor = next
  }
  return { ...counted, shown }
}

function itemAt(at: number): Recognition {
  return {
    kind: 'commendation',
    id: `item-${padded(at)}`,
    at: 1_700_000_000_000 + at * 60_000,
    from: { id: 'giver', name: 'Ana Souza' },
    to: [{ id: 'receiver', name: 'Priya Raman' }],
    helpers: [],
    text: 'Thank you for walking me through the whole release before your holiday.',
    visibility: { kind: 'tenant' },
    reactions: {},
    comments: 0,
  }
}

function wallOf(items: number): Write[] {
  return Array.from({ length: items }, (_, at) => {
    const item = itemAt(at)
    return put(copyRow, copyKey(item), item)
  })
}

const reader: Actor = {
  tenant: '',
  person: 'reader',
  name: 'Reader',
  oid: 'reader',
  guest: false,
  appOwner: false,
  token: '',
  deadline: Number.MAX_SAFE_INTEGER,
}

const silent: Omit<World, 'rows'> = {
  wakeups: { announce: async () => {}, receive: async () => [], done: async () => {} },
  directory: createSampleDirectory(),
  publisher: { ceremonyChanged: async () => {}, wallChanged: async () => {} },
  messenger: silentMessenger,
  pace: unhurried,
  sendMs: 0,
  now: () => 0,
  newId: () => 'unused',
  closingMs: 0,
  graceMs: 0,
  startOn: () => {},
}
