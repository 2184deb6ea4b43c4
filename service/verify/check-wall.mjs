import { citationOf, isOfNobody } from './cited.mjs'
import { digest, isSame } from './digest.mjs'

/** What the wall shows of who won is what was decided. */
export function checkWall(books, expect) {
  const { tenant, cycle, decisions, wall } = books
  const newest = decisions.at(-1)
  const won = (newest?.awards ?? []).flatMap((award) =>
    (award.winners ?? []).map((nominationId) => ({ awardId: award.awardId, nominationId })),
  )
  const isWon = (item) =>
    won.some((one) => one.awardId === item.awardId && one.nominationId === item.nominationId)
  for (const item of wall) {
    const { id, awardId, nominationId, standing, text, helpers } = item
    const itemId = digest([tenant, cycle.id, awardId, nominationId]).slice(0, 32)
    expect(id === itemId, `${id} is not the item of ${nominationId}.`)
    expect(
      ['shown', 'hidden', 'removed', 'revoked', 'withheld'].includes(standing),
      `${id} is neither shown nor taken back.`,
    )
    const isKeptOff = books.chain.entries.some(
      ({ what }) => what?.kind === 'kept-off-wall' && what.nominationId === nominationId,
    )
    expect(standing !== 'withheld' || isKeptOff, `${id} is kept off the wall, and the chain doesn’t say why.`)
    expect((standing === 'revoked') === !isWon(item), `${nominationId}: who won is not what the wall shows.`)
    expect(
      item.erased !== true || isOfNobody(books, nominationId),
      `${nominationId}: the wall calls them erased, and they are still here.`,
    )
    const nominated = books.nominations.find((nomination) => nomination.id === nominationId)
    // Who won by now is shown as the newest decision says, who was taken back as one of those before.
    const told = (isWon(item) ? decisions.slice(-1) : decisions).map((decision) => ({
      // Who is erased is spoken of no longer; an item says so itself.
      text: item.erased === true ? '…' : citationOf(books, decision, nominationId),
      helpers: decision.helpers?.[nominationId] ?? nominated?.helpers,
    }))
    expect(
      told.some((one) => isSame(one, { text, helpers })),
      `${nominationId}: the wall says something else.`,
    )
  }
  const isPublished = cycle.status === 'published'
  for (const { awardId, kind } of isPublished ? (newest?.awards ?? []) : [])
    expect(kind !== 'vote', `${awardId} is published, and the vote it was left to has decided nothing.`)
  for (const { awardId, nominationId } of isPublished ? everPublished(books) : []) {
    const times = wall.filter((item) => item.awardId === awardId && item.nominationId === nominationId).length
    expect(times === 1, `${nominationId} won ${awardId}, but the books don’t tell of it on the wall once.`)
  }
}

/** Everybody who won by what was published first, or by a correction of it. */
function everPublished({ decisions, chain }) {
  const first = chain.entries.find(({ what }) => what?.kind === 'pinned')?.what.number
  const won = decisions
    .filter(({ number }) => number >= first)
    .flatMap(({ awards }) => awards)
    .flatMap(({ awardId, winners = [] }) => winners.map((nominationId) => `${awardId} ${nominationId}`))
  return [...new Set(won)].map((key) => {
    const [awardId, nominationId] = key.split(' ')
    return { awardId, nominationId }
  })
}
