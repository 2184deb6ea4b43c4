import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { instant } from '#core/contract/text.ts'
import { digest } from '#core/cycles/audit.ts'
import { firstResult, once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { recognitionOf } from '#core/rows/places.ts'

/** Who was not answered in time, and says the same again so soon, says it once. */
const sameForMs = 10 * 60_000

const first = z.object({ card: z.string(), at: instant })

/**
 * The card by which thanks are said: the one given, unless the same person sent the same words to the same people by
 * another one within ten minutes (rule E2). Of two sent at once, both get the same; what is gone from the wall by then is
 * said anew.
 * @param thanks `recipients` as they are named in a card
 * @param isGone whether what was said by a card is not to be seen any more
 */
export async function firstCardOf(
  world: World,
  actor: Actor,
  thanks: Thanks,
  isGone: (card: string) => Promise<boolean>,
): Promise<string> {
  for (let turn = 0; ; turn++) {
    const card = await cardOf(world, actor, thanks, turn)
    if (card === thanks.card || !(await isGone(card))) return card
  }
}

type Thanks = {
  card: string
  recipients: readonly string[]
  message: string
  mode: string
  visibility: string
}

/** @param turn how often the same was said before, and is gone */
async function cardOf(world: World, actor: Actor, thanks: Thanks, turn: number): Promise<string> {
  const { message, mode, visibility } = thanks
  const now = world.now()
  const span = Math.floor(now / sameForMs)
  const people = [...thanks.recipients].sort()
  const content = [actor.tenant, actor.person, ...people, message, mode, visibility, String(turn)]
  const commandIn = (spanned: number) => {
    const commandId = digest(['thanks', String(spanned), ...content]).slice(0, 32)
    const place = recognitionOf(actor.tenant, commandId)
    return { place, commandId, operation: 'say thanks', result: first }
  }
  const before = await firstResult(world, actor, commandIn(span - 1))
  if (before && now - before.result.at < sameForMs) return before.result.card
  const said = await once(world, actor, commandIn(span), async () => ({
    writes: [],
    result: { card: thanks.card, at: now },
  }))
  return said.card
}
