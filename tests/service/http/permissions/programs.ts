import type { programsOperations } from '#core/contract/operations/programs.ts'
import {
  byCycle,
  commandId,
  type Outcome,
  type RequestRow,
  reason,
} from '#tests/service/http/permissions/request.ts'
import { award } from '#tests/support/builders.ts'
import type { Company } from '#tests/support/company.ts'
import type { CompanyCycle } from '#tests/support/company-cycle.ts'

const byProgram = (_: CompanyCycle, { programId }: Company) => ({ programId })
const program = { name: 'Another program', description: '', timeZone: 'Europe/Berlin' }
const { id: _, programId: __, ...content } = award()
const retired = { ...content, active: false }

/** What a program is never at: it is one for all requests here, so only owners come as far as hearing of it. */
const revision = 1_000_000
const owners = (outcome: Outcome) => ({ owner: outcome, 'owner with an interest': outcome })

let weeks = 1
/** Never the same ones, because nominations of one cycle are open at a time. */
function laterDates() {
  const opensAt = Date.now() + ++weeks * 7 * 24 * 3_600_000
  return { opensAt, closesAt: opensAt + 3_600_000 }
}

export const programsRequests: Record<keyof typeof programsOperations, RequestRow> = {
  programs: { stage: 'open' },
  programSettings: { stage: 'open', params: byProgram },
  createProgram: {
    stage: 'open',
    body: (_, { people }) => ({ commandId: commandId(), ...program, owners: [people.dana.id] }),
    // Owner of a program of their own, they create another one there.
    except: { 'person of another tenant': 'person_not_found' },
  },
  changeProgram: {
    stage: 'open',
    params: byProgram,
    body: (_, { people }) => ({ commandId: commandId(), revision, ...program, owners: [people.dana.id] }),
    except: owners('stale'),
  },
  setSchedule: {
    stage: 'open',
    params: byProgram,
    body: () => ({ commandId: commandId(), revision, schedule: null }),
    except: owners('stale'),
  },
  createAward: {
    stage: 'open',
    params: byProgram,
    body: (_, { people }) => ({ commandId: commandId(), ...retired, judges: [people.judy.id] }),
  },
  changeAward: {
    stage: 'open',
    params: (_, { programId }) => ({ programId, awardId: 'mentor' }),
    body: (_, { people }) => ({ commandId: commandId(), revision, ...retired, judges: [people.judy.id] }),
    except: owners('stale'),
  },
  orderAwards: {
    stage: 'open',
    params: byProgram,
    // By their ids they stand the other way round: only who may put them in order hears so.
    body: () => ({ commandId: commandId(), seen: ['mentor', 'explorer'], awards: ['explorer', 'mentor'] }),
    except: owners('stale'),
  },
  createCycle: {
    stage: 'open',
    params: byProgram,
    body: () => ({ commandId: commandId(), name: 'A week in spring', ...laterDates() }),
  },
  changeCycle: {
    stage: 'open',
    params: byCycle,
    body: () => ({ commandId: commandId(), revision, name: 'Another name' }),
    except: owners('stale'),
  },
  cancelCycle: {
    stage: 'open',
    params: byCycle,
    body: () => ({ commandId: commandId() }),
    // Open already: only who may cancel hears so.
    except: owners('cycle_has_begun'),
  },
  setJudges: {
    stage: 'open',
    params: byCycle,
    body: (_, { people }) => ({ commandId: commandId(), awardId: 'mentor', judges: [people.judy.id] }),
  },
  allowLate: {
    stage: 'judging',
    params: byCycle,
    body: (_, { people }) => ({
      commandId: commandId(),
      person: people.mia.id,
      until: Date.now() + 3_600_000,
      reason,
    }),
  },
  endLate: {
    stage: 'judging',
    params: ({ cycleId }, { people }) => ({ cycleId, personId: people.mia.id }),
    body: () => ({ commandId: commandId() }),
    // Nobody was allowed anything.
    except: owners('not_found'),
  },
  closeNominations: { stage: 'open', params: byCycle, body: () => ({ commandId: commandId() }) },
}
