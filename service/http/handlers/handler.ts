import type { Actor } from '#core/actor.ts'
import type {
  AnswerOf,
  BodyOf,
  OperationName,
  operations,
  ParamsOf,
  QueryOf,
} from '#core/contract/operations.ts'
import type { World } from '#core/ports.ts'

/** A parsed request of one operation. */
type Input<N extends OperationName> = { params: ParamsOf<N>; query: QueryOf<N>; body: BodyOf<N> }

/** Whoever brings a ticket is nobody in particular: what it lets them see is all there is to them. */
export type Bearer = { ticket: string }
/** One of an audience: who it is is looked up only where that matters. */
export type Onlooker = { tenant: string; oid: string; actor: () => Promise<Actor> }
type AskerOf<N extends OperationName> = (typeof operations)[N]['needs'] extends 'ticket'
  ? Bearer
  : (typeof operations)[N] extends { crowded: true }
    ? Onlooker
    : Actor

/** Which use case answers which operation. */
export type Handlers<Names extends OperationName = OperationName> = {
  [N in Names]: (world: World, asker: AskerOf<N>, input: Input<N>) => Promise<AnswerOf<N>>
}
