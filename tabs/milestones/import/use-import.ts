import { useRef, useState } from 'react'
import type { ErrorCode } from '#core/contract/errors.ts'
import type { Completion, ImportMilestones } from '#core/contract/milestones.ts'
import { call } from '#tabs/api/call.ts'
import { type ApiProblem, asProblem } from '#tabs/api/problem.ts'
import { batchesOf } from '#tabs/milestones/import/check-rows.ts'

export type Refused = { row: Completion; code: ErrorCode }

export type Progress = {
  sent: number
  total: number
  added: number
  known: number
  refused: Refused[]
  /** Why it stopped; it can go on from there. */
  problem: ApiProblem | undefined
  running: boolean
}

type Batch = { commandId: string; rows: Completion[] }

const newBatch = (rows: Completion[]): Batch => ({ commandId: crypto.randomUUID(), rows })

const patienceMs = 2_000

/** Asks once more, after a while, where nobody knows whether it arrived: the same command is done once. */
async function insisting<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!asProblem(error).mayHaveArrived) throw error
    await new Promise((resolve) => setTimeout(resolve, patienceMs))
    return ask()
  }
}

/**
 * Sends rows part by part. Each part keeps its command id, so that going on after a problem, or sending the same file
 * again another day, adds nothing twice.
 */
export function useImport() {
  const [progress, setProgress] = useState<Progress>()
  const left = useRef<Batch[]>([])
  const visibility = useRef<ImportMilestones['visibility']>({ kind: 'private' })

  async function goOn(from: Progress): Promise<void> {
    let now: Progress = { ...from, running: true, problem: undefined }
    setProgress(now)
    for (let batch = left.current[0]; batch; batch = left.current[0]) {
      try {
        const body = { commandId: batch.commandId, visibility: visibility.current, rows: batch.rows }
        const { rows } = await insisting(() => call('importMilestones', { body }))
        const byLine = new Map(batch.rows.map((row) => [row.line, row]))
        now = {
          ...now,
          sent: now.sent + rows.length,
          added: now.added + rows.filter(({ outcome }) => outcome === 'added').length,
          known: now.known + rows.filter(({ outcome }) => outcome === 'known').length,
          refused: [
            ...now.refused,
            ...rows.flatMap(({ line, outcome, code }) => {
              const row = byLine.get(line)
              return outcome === 'refused' && row ? [{ row, code: code ?? 'internal' }] : []
            }),
          ],
        }
        left.current.shift()
        // Rows for which one request had no time go first in the next.
        const told = new Set(rows.map(({ line }) => line))
        const missed = batch.rows.filter(({ line }) => !told.has(line))
        if (missed.length > 0) left.current.unshift(newBatch(missed))
        setProgress(now)
      } catch (error) {
        setProgress({ ...now, running: false, problem: asProblem(error) })
        return
      }
    }
    setProgress({ ...now, running: false })
  }

  return {
    progress,
    begin: (rows: readonly Completion[], who: ImportMilestones['visibility']) => {
      visibility.current = who
      left.current = batchesOf(rows).map(newBatch)
      void goOn({
        sent: 0,
        total: rows.length,
        added: 0,
        known: 0,
        refused: [],
        problem: undefined,
        running: true,
      })
    },
    goOn: () => {
      if (progress && !progress.running) void goOn(progress)
    },
    forget: () => setProgress(undefined),
  }
}
