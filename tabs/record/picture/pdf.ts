/** One page: a drawing that fills it, and what it says, for search, copying and screen readers. */
export type PdfPage = {
  /** In points. */
  width: number
  height: number
  jpeg: Uint8Array
  pixels: { width: number; height: number }
  text: readonly string[]
  /** What leads somewhere when it is clicked, from the page's top left. */
  link?: { address: string; x: number; y: number; width: number; height: number }
}

type Pdf = { title: string; language: string; pages: readonly PdfPage[] }

/**
 * A document of drawn pages. Drawn, because a browser shapes every script rightly and no PDF library does; the words
 * lie over the drawing unseen, in a font of no shapes that names each character (ISO 32000-1, 9.7 and 9.10).
 */
export function writePdf({ title, language, pages }: Pdf): Uint8Array<ArrayBuffer> {
  const objects: (string | Uint8Array)[][] = []
  const add = (...parts: (string | Uint8Array)[]) => objects.push(parts)
  const font = 3
  const firstPage = 8
  const perPage = 4
  const pageNumbers = pages.map((_, at) => firstPage + at * perPage)
  add(`<< /Type /Catalog /Pages 2 0 R /Lang (${language}) /ViewerPreferences << /DisplayDocTitle true >> >>`)
  const kids = pageNumbers.map((number) => `${number} 0 R`).join(' ')
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`)
  addFont(add, font)
  add(`<< /Title ${hexText(`\uFEFF${title}`)} /Producer (Laurels) >>`)
  for (const [at, page] of pages.entries()) addPage(add, page, pageNumbers[at] ?? firstPage, font)
  return assemble(objects, 7)
}

function addFont(add: (...parts: (string | Uint8Array)[]) => unknown, font: number): void {
  const name = '/BaseFont /Unseen'
  add(
    `<< /Type /Font /Subtype /Type0 ${name} /Encoding /Identity-H /DescendantFonts [${font + 1} 0 R] /ToUnicode ${font + 3} 0 R >>`,
  )
  add(
    `<< /Type /Font /Subtype /CIDFontType2 ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${font + 2} 0 R /DW 500 /CIDToGIDMap /Identity >>`,
  )
  add(
    '<< /Type /FontDescriptor /FontName /Unseen /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  add(
    ...stream(
      '',
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end',
    ),
  )
}

function addPage(
  add: (...parts: (string | Uint8Array)[]) => unknown,
  { width, height, jpeg, pixels, text, link }: PdfPage,
  number: number,
  font: number,
): void {
  add(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${number + 1} 0 R /Resources << /XObject << /Drawing ${number + 2} 0 R >> /Font << /Unseen ${font} 0 R >> >>${link ? ` /Annots [${number + 3} 0 R]` : ''} >>`,
  )
  const lines = text.map((line, at) => {
    const y = height - 40 - (at * (height - 80)) / Math.max(1, text.length)
    return `1 0 0 1 40 ${y.toFixed(2)} Tm ${hexText(line)} Tj`
  })
  const words = `BT 3 Tr /Unseen 8 Tf ${lines.join(' ')} ET`
  add(...stream('', `q ${width} 0 0 ${height} 0 0 cm /Drawing Do Q ${words}`))
  add(
    ...stream(
      `/Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    ),
  )
  add(
    link
      ? `<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [${link.x} ${height - link.y - link.height} ${link.x + link.width} ${height - link.y}] /A << /S /URI /URI (${escaped(link.address)}) >> >>`
      : 'null',
  )
}

function stream(dictionary: string, content: string | Uint8Array): (string | Uint8Array)[] {
  return [`<< ${dictionary} /Length ${content.length} >>\nstream\n`, content, '\nendstream']
}

/** Text as UTF-16 in hexadecimal, which needs no escaping. */
function hexText(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return `<${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`
}

function escaped(address: string): string {
  return new URL(address).href.replace(/[\\()]/g, (sign) => `\\${sign}`)
}

/** Objects one after the other, then the table that says where each begins. */
function assemble(objects: (string | Uint8Array)[][], info: number): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const chunks: Uint8Array[] = []
  let length = 0
  const write = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part
    chunks.push(bytes)
    length += bytes.length
  }
  write('%PDF-1.7\n')
  write(new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]))
  const begins = objects.map((parts, at) => {
    const begin = length
    write(`${at + 1} 0 obj\n`)
    for (const part of parts) write(part)
    write('\nendobj\n')
    return begin
  })
  const table = length
  const rows = begins.map((begin) => `${String(begin).padStart(10, '0')} 00000 n \n`).join('')
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`)
  write(
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${table}\n%%EOF\n`,
  )
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
