import { isSealed } from './digest.mjs'

/** What stands wherever a text was erased. */
const erasedText = '…'

/** What a decision cites of a nomination. Before texts could be erased, decisions held them; now they hold seals. */
export function citationOf(books, { number, citations }, nominationId) {
  const cited = citations[nominationId]
  if (cited === undefined || typeof cited === 'string') return cited
  return textOf(books, number, nominationId) ?? erasedText
}

/** Whether a decision's text on a nomination is gone: its seal is all there is. */
export function isErased(books, { number, citations }, nominationId) {
  return typeof citations[nominationId] === 'object' && textOf(books, number, nominationId) === undefined
}

function textOf({ cited = [] }, number, nominationId) {
  return cited.find((one) => one.number === number)?.texts[nominationId]
}

/** Every text beside the decisions is one that they sealed. */
export function checkCited(books, expect) {
  const numbers = (books.cited ?? []).map(({ number }) => number)
  expect(new Set(numbers).size === numbers.length, 'What a decision cites is there twice.')
  for (const { number, texts } of books.cited ?? [])
    for (const [nominationId, text] of Object.entries(texts)) {
      const seal = books.decisions.find((decision) => decision.number === number)?.citations[nominationId]
      expect(
        typeof seal === 'object' && isSealed(seal, text),
        `Decision ${number}: ${nominationId} is cited otherwise than it says.`,
      )
    }
}

/** Nominations of which what was said in public is erased. */
export function erasedIn(books) {
  const ofDecisions = (books.decisions ?? []).flatMap((decision) =>
    Object.entries(decision.citations)
      // A decision may say no more than that of somebody, in so many words: nothing of it is gone.
      .filter(([id, seal]) => isErased(books, decision, id) && !isSealed(seal, erasedText))
      .map(([id]) => id),
  )
  const approved = (books.citations ?? []).filter(({ erased }) => erased === true)
  return new Set([...ofDecisions, ...approved.map(({ nominationId }) => nominationId)])
}

/** Whether everybody whom a nomination is about is erased: only then may what was said of it be gone. */
export function isOfNobody({ nominations, people = {} }, nominationId) {
  const nominees = nominations.find(({ id }) => id === nominationId)?.nominees ?? []
  return nominees.length > 0 && nominees.every((nominee) => people[nominee] === '')
}

/** What was said is gone only where whom it was about is: the file holds no name of them any more. */
export function checkErased(books, expect) {
  for (const id of erasedIn(books))
    expect(isOfNobody(books, id), `${id}: what was said of it is gone, and whom it is about is still here.`)
}

/** Whether an approved citation is the one sealed, or is erased and says so. */
export function isApproved(seal, { text, erased }) {
  return erased === true ? text === erasedText : isSealed(seal, text)
}
