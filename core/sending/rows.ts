import { z } from 'zod'
import { instant } from '#core/contract/text.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/** Messages: a process that posts to an organization, and until when it does unless it says so again (rule S2). */
export const senderRow = defineRow('sender', z.object({ until: instant }))
