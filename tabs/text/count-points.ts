/** Characters as the server counts them (core/contract/text.ts): trimmed, composed, one per code point. */
export function countPoints(text: string): number {
  return [...text.replace(/\r\n?/g, '\n').normalize('NFC').trim()].length
}
