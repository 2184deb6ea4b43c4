import type { OrderedTurn } from '#core/contract/ceremony.ts'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** What a part of the running order is called. */
export function useTurnName(): (turn: OrderedTurn) => string {
  const text = useText(messages)
  return (turn) => {
    if (turn.kind === 'award') return turn.award.name
    return turn.kind === 'interlude' ? turn.title : text.scene[turn.kind]
  }
}

export function TurnName({ turn }: { turn: OrderedTurn }) {
  return <bdi>{useTurnName()(turn)}</bdi>
}
