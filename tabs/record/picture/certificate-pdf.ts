import { type CertificateWords, type Paper, papers } from '#tabs/record/picture/Certificate.tsx'
import { bytesOf, draw } from '#tabs/record/picture/draw.ts'
import { writePdf } from '#tabs/record/picture/pdf.ts'

/** Dots on paper for each point: 300 an inch. */
export const dotsPerPoint = 300 / 72

type Printed = {
  words: CertificateWords
  number: string
  address: string
  paper: Paper
  direction: 'ltr' | 'rtl'
}

/** The certificate on the page as a document to print. */
export async function certificatePdf(
  sheet: SVGSVGElement,
  { words, number, address, paper, direction }: Printed,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = papers[paper]
  const canvas = await draw(sheet, Math.round(width * dotsPerPoint))
  const said = [
    words.program,
    words.certifies,
    words.names,
    words.hasWon,
    words.award,
    words.attempt,
    words.citation,
    words.helped,
    words.given,
    words.decided,
    words.verify,
    number,
  ]
  const code = { x: direction === 'rtl' ? 58 : width - 58 - 70, y: height - 44 - 70, width: 70, height: 70 }
  return writePdf({
    title: `${words.award}: ${words.names}`.replaceAll(/[\u2068\u2069]/g, ''),
    language: document.documentElement.lang,
    pages: [
      {
        width,
        height,
        jpeg: await bytesOf(canvas, 'image/jpeg'),
        pixels: { width: canvas.width, height: canvas.height },
        text: said.flatMap((line) => (line === undefined ? [] : [line.replaceAll(/[\u2068\u2069]/g, '')])),
        link: { address, ...code },
      },
    ],
  })
}
