import type { NominationContent } from '#core/contract/nominations.ts'
import { editNomination } from '#core/nominations/edit-nomination.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import { nominationRow } from '#core/nominations/rows.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { withdrawNomination } from '#core/nominations/withdraw-nomination.ts'
import { cycleOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { content, nextCommand } from '#tests/support/builders.ts'
import { cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** Steps with nominations, each by the use case a person would reach. */

export const nominate = (
  { world, actor }: TestWorld,
  by: Name,
  over: Partial<NominationContent> = {},
  commandId = nextCommand(),
) => submitNomination(world, actor(by), { cycleId, commandId, content: content(over) })

export const edit = (
  { world, actor }: TestWorld,
  by: Name,
  nominationId: string,
  over: Partial<NominationContent>,
  { commandId = nextCommand(), revision = 1 } = {},
) => editNomination(world, actor(by), { cycleId, nominationId, commandId, revision, content: content(over) })

export const withdraw = (
  { world, actor }: TestWorld,
  by: Name,
  nominationId: string,
  commandId = nextCommand(),
) => withdrawNomination(world, actor(by), { cycleId, nominationId, commandId })

export const endorse = (
  { world, actor }: TestWorld,
  by: Name,
  nominationId: string,
  commandId = nextCommand(),
) => endorseNomination(world, actor(by), { cycleId, nominationId, commandId })

export const stored = ({ rows }: TestWorld) => scanRows(rows, cycleOf(tenant, cycleId), nominationRow)
