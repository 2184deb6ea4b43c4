/** A property of a calendar file: its value as written, and its parameters. */
type Property = { name: string; value: string }

/**
 * Reads a calendar file as RFC 5545 has it, by nothing of ours. @throws Error where it is none
 * @returns the properties of its one event, texts read
 */
export function readCalendar(file: string): Record<string, string> {
  const lines = unfolded(file).map(propertyIn)
  expectAround(lines, 'VCALENDAR')
  const inner = lines.slice(1, -1)
  const begin = inner.findIndex(({ name }) => name === 'BEGIN')
  const event = inner.slice(begin)
  expectAround(event, 'VEVENT')
  for (const [name, value] of [
    ['VERSION', '2.0'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
  ])
    if (inner.slice(0, begin).filter((one) => one.name === name && one.value === value).length !== 1)
      throw new Error(`${name} is not said once.`)
  const properties = event.slice(1, -1)
  const names = properties.map(({ name }) => name)
  if (new Set(names).size !== names.length) throw new Error('A property is said twice.')
  if (names.includes('BEGIN') || names.includes('END')) throw new Error('There is more than one event.')
  return Object.fromEntries(
    properties.map(({ name, value }) => [name, texts.has(name) ? unescaped(value) : value]),
  )
}

const texts = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION', 'UID'])

function unfolded(file: string): string[] {
  if (!file.endsWith('\r\n')) throw new Error('The last line does not end.')
  const lines = file.slice(0, -2).split('\r\n')
  for (const line of lines) {
    if (/[\r\n]/.test(line)) throw new Error('A line ends by half.')
    if (Buffer.byteLength(line) > 75) throw new Error('A line is too long.')
    if (Buffer.from(line).toString().includes('\uFFFD')) throw new Error('A character is torn.')
  }
  return lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
}

function propertyIn(line: string): Property {
  const [, name, value] = /^([A-Z-]+):(.*)$/su.exec(line) ?? []
  if (name === undefined || value === undefined) throw new Error(`Not a property: ${line}`)
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000A-\u001F\u007F]/.test(value)) throw new Error('A control character is in it.')
  return { name, value }
}

function expectAround(lines: Property[], component: string): void {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first?.name !== 'BEGIN' || first.value !== component) throw new Error(`No ${component} begins.`)
  if (last?.name !== 'END' || last.value !== component) throw new Error(`No ${component} ends.`)
}

function unescaped(value: string): string {
  if (/(^|[^\\])(\\\\)*[;,]/.test(value)) throw new Error('A sign is not escaped.')
  return value.replace(/\\(.)/gs, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))
}
