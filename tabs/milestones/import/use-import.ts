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
        const { rows } = await call('importMilestones', { body })
        const byLine = new Map(batch.rows.map((row) => [row.line, row]))
        now = {
          ...now,
          sent: now.sent + batch.rows.length,
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
      left.current = batchesOf(rows).map((batch) => ({ commandId: crypto.randomUUID(), rows: batch }))
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
