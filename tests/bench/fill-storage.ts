import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Write } from '#core/ports.ts'
import { everyone } from '#core/recognition/feeds.ts'
import { feedOf } from '#core/rows/places.ts'
import { startAzurite } from '#local/azurite.ts'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import { toChunks } from '#service/storage/entity-codec.ts'

type Entity = { PartitionKey: string; RowKey: string; properties: Record<string, string>; $loki: number }
type Collection = {
  name: string
  data: Entity[]
  maxId: number
  idIndex: null
  binaryIndices: Record<string, object>
}

/**
 * Fills the emulator's wall feeds, by tenant. Each insert there looks through its whole partition, so a hundred
 * thousand would take hours: one row for each tenant is written as ever, and the rest copied from it in the file.
 */
export async function fillStorage(folder: string, walls: Record<string, Write[]>): Promise<void> {
  await writeFirstRows(folder, walls)
  const file = join(folder, '__azurite_db_table__.json')
  const database = JSON.parse(await readFile(file, 'utf8')) as { collections: Collection[] }
  const feeds = database.collections.find(({ name }) => name.endsWith('$Feeds'))
  if (!feeds) throw new Error('The emulator keeps its tables in another way than this bench knows.')
  const firstRows = feeds.data.slice()
  for (const entity of firstRows) {
    const tenant = entity.PartitionKey.split(':')[0] ?? ''
    for (const write of (walls[tenant] ?? []).slice(1)) feeds.data.push(copyOf(entity, write, ++feeds.maxId))
  }
  for (const index of ['PartitionKey', 'RowKey'])
    feeds.binaryIndices[index] = { name: index, dirty: true, values: [] }
  await writeFile(file, JSON.stringify(database))
}

async function writeFirstRows(folder: string, walls: Record<string, Write[]>): Promise<void> {
  const azurite = await startAzurite({ folder })
  const rows = createAzureRows({ connectionString: azurite.connectionString })
  await rows.ensureTables()
  for (const [tenant, writes] of Object.entries(walls))
    await rows.commit(feedOf(tenant, everyone), writes.slice(0, 1))
  await azurite.stop()
}

function copyOf(entity: Entity, write: Write, id: number): Entity {
  if (write.kind !== 'put') throw new Error('Only rows that are put can be filled in.')
  const properties = { ...entity.properties, ...toChunks(write.value), RowKey: write.row }
  return { ...entity, RowKey: write.row, properties, $loki: id }
}
