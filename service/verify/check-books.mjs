import { checkChain, checkSeal } from './check-chain.mjs'
import { checkDecisions, recountDecisions } from './check-decisions.mjs'
import { checkJudges, checkScores, checkTexts } from './check-judging.mjs'
import { checkRanking } from './check-ranking.mjs'
import { checkWall } from './check-wall.mjs'
import { checkWithheld, untoldIn } from './check-withheld.mjs'

/** Everything that is checked of a file: what it is, and what of it doesn't hold. */
export function checkBooks(books) {
  const withheld =
    books.withheld?.length > 0 ? `kept from whoever exported this: ${[books.withheld].flat().join(', ')}` : ''
  const checks = [
    ['The file is as it was exported', checkSeal],
    ['The chain holds from its first entry to its head', checkChain, withheld],
    ['Only what concerns awards said to be withheld is left out', checkWithheld, withheld],
    ['Scores and interests are those in the chain, no more and no fewer', checkScores, withheld],
    ['Rulings and citations are those in the chain', checkTexts, withheld],
    [
      'Judges and who reads what are those in the chain',
      checkJudges,
      [withheld, untoldIn(books)].filter(Boolean).join('; '),
    ],
    ['Decisions are those in the chain, each made on what it says', checkDecisions, withheld],
    ['Recounted, winners are those decided', recountDecisions, withheld],
    ['Recounted, the ranking is the one the service shows', checkRanking, withheld],
    ['The wall shows what was decided', checkWall, withheld],
  ]
  return checks.map(([what, check, unchecked = '']) => ({ what, faults: faultsOf(check, books), unchecked }))
}

function faultsOf(check, books) {
  const faults = []
  try {
    check(books, (holds, fault) => void (holds || faults.push(fault)))
  } catch (error) {
    faults.push(`It can't be read: ${error.message}`)
  }
  return faults
}
