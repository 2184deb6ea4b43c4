import type { Cycle } from '#core/contract/programs.ts'
import { AuditTrail } from '#tabs/program/records/AuditTrail.tsx'
import { Decisions } from '#tabs/program/records/Decisions.tsx'
import { Export } from '#tabs/program/records/Export.tsx'

/** What stays on record of a cycle: its decisions, its audit, and files to take along. */
export function Records({ cycle }: { cycle: Cycle }) {
  return (
    <>
      <Decisions cycle={cycle} />
      <AuditTrail cycle={cycle} />
      <Export cycle={cycle} />
    </>
  )
}
