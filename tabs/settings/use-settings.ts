import type { ProgramSettings } from '#core/contract/program-settings.ts'
import { useCurrent, useMe } from '#tabs/api/current.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { useOperation } from '#tabs/api/use-operation.ts'

/** Where settings stand: what an owner sets, or why it isn't shown. */
export type SettingsState =
  | { kind: 'loading' }
  | { kind: 'failed'; problem: ApiProblem; retry: () => void }
  | { kind: 'not-owner' }
  | { kind: 'no-program' }
  | { kind: 'here'; settings: ProgramSettings; me: string }

/** The settings of the program the screens speak of. */
export function useSettings(): SettingsState {
  const me = useMe()
  const { program, pending, problem, retry } = useCurrent()
  const settings = useOperation(
    'programSettings',
    { params: { programId: program?.id ?? '' } },
    { enabled: program !== undefined && me?.owner === true },
  )
  if (me && !me.owner) return { kind: 'not-owner' }
  if (!program && problem) return { kind: 'failed', problem, retry }
  if (pending || !me) return { kind: 'loading' }
  if (!program) return { kind: 'no-program' }
  if (settings.data) return { kind: 'here', settings: settings.data, me: me.person.id }
  if (settings.error?.code === 'not_owner') return { kind: 'not-owner' }
  if (settings.error) return { kind: 'failed', problem: settings.error, retry: () => void settings.refetch() }
  return { kind: 'loading' }
}

/** What is read again after any change of settings. */
export const settingsReads = ['programSettings', 'programs'] as const
