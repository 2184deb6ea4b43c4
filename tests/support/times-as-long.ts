type Act = () => unknown

/**
 * How many times as long one thing takes as another in the same run. Of each the least counts, over rounds that take
 * turns: whatever else the machine does only makes them longer. A round less than `wanted` is enough.
 */
export async function timesAsLong(act: Act, measure: Act, wanted: number): Promise<number> {
  let [least, leastMeasure] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < 30 && !(least / leastMeasure < wanted); round++) {
    leastMeasure = Math.min(leastMeasure, Math.max(await timeOf(measure), inNoTime))
    least = Math.min(least, await timeOf(act))
  }
  return least / leastMeasure
}

/** What is over sooner says nothing. */
const inNoTime = 0.5

/** Read in one piece, a page takes about as long as in eight; where each word is read once for each other, eight times. */
export const clearlyLessThanSquare = 3

/** How many times as long a page takes in one piece as in eight of an eighth. */
export function growth(length: number, read: (length: number) => unknown): Promise<number> {
  const inPieces = async () => {
    for (let piece = 0; piece < 8; piece++) await read(length / 8)
  }
  return timesAsLong(() => read(length), inPieces, clearlyLessThanSquare)
}

async function timeOf(act: Act): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}
