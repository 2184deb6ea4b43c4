import { z } from 'zod'
import { recognition } from '#core/contract/recognition.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/** Recognitions: the item itself, and the feeds that hold copies of it. */
export const itemRow = defineRow('item', z.object({ item: recognition, feeds: z.array(z.string()) }))

/** Feeds: a copy of an item, keyed so that the newest comes first. */
export const copyRow = defineRow('copy', recognition)
