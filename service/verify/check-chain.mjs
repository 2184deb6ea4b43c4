import { digest } from './digest.mjs'

/** The file is as it was exported: its seal covers all of it. */
export function checkSeal({ seal, ...content }, expect) {
  expect(digest(content) === seal, 'Its content doesn’t match its seal.')
}

/** Every entry of the chain goes with the one before, up to the head that the cycle names. */
export function checkChain({ chain }, expect) {
  let previous = '0'.repeat(64)
  for (const [at, { hash, withheld, ...entry }] of chain.entries.entries()) {
    const linked = entry.seq === at + 1 && entry.previous === previous
    if (!linked || !(withheld || digest(entry) === hash))
      return expect(false, `It breaks at entry ${at + 1}.`)
    previous = hash
  }
  expect(chain.entries.length === chain.seq && previous === chain.hash, 'Its end is missing or was changed.')
}
