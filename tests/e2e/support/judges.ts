import type { Judging } from '#core/contract/judging.ts'
import type { Laptop } from '#tests/support/laptop.ts'

/** Calls Laurels' API as a sample person. @throws Error with the answer's text where it isn't a success */
export async function callAs<T>(
  laptop: Laptop,
  person: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object,
): Promise<T> {
  const answer = await fetch(`${laptop.origin}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await laptop.token(person)}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify({ commandId: crypto.randomUUID(), ...body }) } : {}),
  })
  if (!answer.ok) throw new Error(`${method} ${path} as ${person}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/**
 * A judge's remaining scores, given as the screen would give them: 4 points each, but 5 on the first criterion
 * for whom `favorites` names.
 */
export async function scoreTheRest(
  laptop: Laptop,
  judge: string,
  cycleId: string,
  favorites: string[],
): Promise<void> {
  const { awards } = await callAs<Judging>(laptop, judge, 'GET', `/cycles/${cycleId}/judging`)
  for (const { award, nominations } of awards) {
    for (const { id, nominees, standing } of nominations) {
      if (standing.kind !== 'waiting') continue
      const favorite = nominees.some(({ name }) => favorites.includes(name))
      const points = Object.fromEntries(
        award.rubric.map((criterion, at) => [criterion.id, favorite && at === 0 ? 5 : 4]),
      )
      const score = { kind: 'scored', points }
      await callAs(laptop, judge, 'PUT', `/cycles/${cycleId}/nominations/${id}/score`, { score })
    }
  }
}
