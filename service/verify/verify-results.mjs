import { readFileSync } from 'node:fs'
import { checkBooks } from './check-books.mjs'
import { erasedIn } from './cited.mjs'

// npm run verify-results -- FILE: recounts an exported cycle. Uses nothing of the service that made the file, only
// Node: what it says rests on the file and on the arithmetic written down in docs/verify-results.md.

const [file] = process.argv.slice(2)
if (file === undefined) end(2, 'Which file? npm run verify-results -- FILE.json')

const books = parse(read(file))
if (books?.format !== 'laurels-cycle-1') end(2, `${file} is not an exported cycle of Laurels.`)

const results = checkBooks(books)
const broken = results.filter(({ faults }) => faults.length > 0)
for (const { what, faults, unchecked } of results) {
  console.log(`${faults.length > 0 ? '✗' : '✓'} ${what}`)
  for (const fault of faults) console.log(`    ${fault}`)
  if (unchecked) console.log(`    not checked: ${unchecked}`)
}
const erased = erasedIn(books).size
if (erased > 0)
  console.log(
    `\nCitations of ${erased} nominations were erased with whom they were about; their seals are here.`,
  )
console.log('\nNames, stories and descriptions don’t enter the result: only the file’s own seal covers them.')
const partly = books.withheld?.length > 0 ? ' This file is only partly checked: some of it is withheld.' : ''
const holds = broken.length === 0
console.log(
  `${holds ? 'Everything checked holds.' : `${broken.length} of ${results.length} do not hold.`}${partly}`,
)
process.exitCode = holds ? (partly === '' ? 0 : 3) : 1

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return end(2, `${path} can't be read.`)
  }
}

function parse(json) {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function end(code, why) {
  console.error(why)
  process.exit(code)
}
