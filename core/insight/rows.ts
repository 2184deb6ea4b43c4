import { z } from 'zod'
import { defineRow } from '#core/rows/row-kind.ts'

/** Programs: by which words in their job titles leaders are told; keyed by program. */
export const leadersRow = defineRow('leaders', z.object({ words: z.array(z.string()) }))
