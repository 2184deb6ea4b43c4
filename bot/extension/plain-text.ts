/**
 * A message as Teams has it, in HTML of whoever wrote it, as plain text (rule E3): paragraphs on lines of their own,
 * mentions and emoji as they are read, and nothing of what can't be read. Every step looks at each character once.
 */
export function plainTextOf(html: string): string {
  let text = ''
  let at = 0
  while (at < html.length) {
    const opens = html.indexOf('<', at)
    if (opens < 0) break
    text += decoded(html.slice(at, opens))
    const { said, next } = readTag(html, opens)
    text += said
    at = next
  }
  return tidied(text + decoded(html.slice(at)))
}

const tag = /<(!--|\/?[a-z][a-z0-9]*)/iy
const unread = new Set(['script', 'style', 'template', 'attachment'])
const breaks = new Set(['br', 'hr', 'p', 'div', 'li', 'tr', 'blockquote', 'pre', 'table', 'ul', 'ol'])

/** What stands at a sign that opens a tag, and where reading goes on. */
function readTag(html: string, opens: number): { said: string; next: number } {
  tag.lastIndex = opens
  const name = tag.exec(html)?.[1]?.toLowerCase()
  // Without a name it is no tag: somebody wrote the sign.
  if (name === undefined) return { said: '<', next: opens + 1 }
  const end = name === '!--' ? '-->' : '>'
  const closes = html.indexOf(end, opens)
  if (closes < 0) return { said: decoded(html.slice(opens)), next: html.length }
  const next = closes + end.length
  return {
    said: saidBy(name, html.slice(opens, closes)),
    next: unread.has(name) ? endOf(html, name, next) : next,
  }
}

/** What a tag itself says: that a line ends, or the emoji it stands for. */
function saidBy(name: string, whole: string): string {
  const bare = name.replace('/', '')
  if (breaks.has(bare) || /^h[1-6]$/.test(bare)) return '\n'
  if (name === 'emoji' || (name === 'img' && /\bitemtype="[^"]*emoji"/i.test(whole)))
    return decoded(/\balt="([^"]*)"/i.exec(whole)?.[1] ?? '')
  return name === 'td' || name === 'th' ? ' ' : ''
}

/** Where reading goes on behind a part that is no text. */
function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi')
  end.lastIndex = from
  return end.exec(html)?.index ?? html.length
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function decoded(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      const isSign = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      return isSign ? String.fromCodePoint(code) : ''
    })
}

/** Without what no field takes, and with at most one empty line where there are several. */
function tidied(text: string): string {
  const readable = text.replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
  const lines = readable.split('\n').map((line) => line.replace(/[ \t\u00A0]+/g, ' ').trim())
  return lines
    .filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '')
    .join('\n')
    .trim()
}
