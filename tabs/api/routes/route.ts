import type { Operation } from '#core/contract/operations.ts'

/** Method and path of each operation, held by the compiler equal to the contract's. */
export type RoutesOf<Operations extends Record<string, Operation>> = {
  [N in keyof Operations]: readonly [Operations[N]['method'], Operations[N]['path']]
}
