import { limits } from '#core/contract/limits.ts'
import type { Colleague } from '#core/contract/people.ts'
import type { ProgramSettings } from '#core/contract/program-settings.ts'
import { countPoints } from '#tabs/text/count-points.ts'

/** What an owner says of the program itself. */
export type ProgramDraft = { name: string; description: string; timeZone: string; owners: Colleague[] }

export function programDraftOf(settings: ProgramSettings): ProgramDraft {
  const { name, description, timeZone } = settings
  return { name, description, timeZone, owners: settings.owners.map(({ id, name }) => ({ ref: id, name })) }
}

export function programContentOf({ owners, ...rest }: ProgramDraft) {
  return { ...rest, owners: owners.map(({ ref }) => ref) }
}

export type ProgramFlaws = {
  name?: 'nameMissing' | 'tooLong'
  description?: 'tooLong'
  owners?: 'ownersMissing'
}

/** What still keeps it from being saved. */
export function checkProgram({ name, description, owners }: ProgramDraft): ProgramFlaws {
  const length = countPoints(name)
  return {
    ...(length === 0 ? { name: 'nameMissing' as const } : {}),
    ...(length > limits.title ? { name: 'tooLong' as const } : {}),
    ...(countPoints(description) > limits.description ? { description: 'tooLong' as const } : {}),
    ...(owners.length === 0 ? { owners: 'ownersMissing' as const } : {}),
  }
}
