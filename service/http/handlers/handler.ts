import type { Actor } from '#core/actor.ts'
import type { AnswerOf, BodyOf, OperationName, ParamsOf, QueryOf } from '#core/contract/operations.ts'
import type { World } from '#core/ports.ts'

/** A parsed request of one operation. */
type Input<N extends OperationName> = { params: ParamsOf<N>; query: QueryOf<N>; body: BodyOf<N> }

/** Which use case answers which operation. */
export type Handlers<Names extends OperationName = OperationName> = {
  [N in Names]: (world: World, actor: Actor, input: Input<N>) => Promise<AnswerOf<N>>
}
