/** More would only be scrolled past. */
const atMost = 40

/** Time zones in whose names all typed words are found, those first whose place begins with what was typed. */
export function matchingZones(typed: string): string[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const found = zones().filter((zone) => words.every((word) => plain(zone).includes(word)))
  const rank = (zone: string) =>
    plain(zone)
      .split('/')
      .at(-1)
      ?.startsWith(words[0] ?? '')
      ? 0
      : 1
  return words.length === 0
    ? found.slice(0, atMost)
    : found.sort((one, other) => rank(one) - rank(other)).slice(0, atMost)
}

const plain = (text: string) => text.toLowerCase().replaceAll('_', ' ')

// Browsers leave it out of their list, as it is no place.
const zones = () => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
