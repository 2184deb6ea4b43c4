import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Plugin } from 'vite'
import {
  type Medallion,
  medallionColors,
  medallionEmblems,
  medallionShapes,
} from '#core/contract/programs.ts'
import { MedallionDrawing } from '#tabs/design/MedallionDrawing.tsx'
import { paletteOf } from '#tabs/design/medallion-palette.ts'

/** Pixels: twice what cards show, for sharp screens. */
const size = 160

/** Puts every medallion into the tab's files as `medallions/SHAPE-COLOR-EMBLEM.png`, for cards in chats and channels. */
export function medallionPictures(): Plugin {
  return {
    name: 'laurels:medallion-pictures',
    apply: 'build',
    async generateBundle() {
      await startDrawing()
      for (const design of everyDesign())
        this.emitFile({
          type: 'asset',
          fileName: `medallions/${nameOf(design)}.png`,
          source: pictureOf(design),
        })
    },
  }
}

function* everyDesign(): Generator<Medallion> {
  for (const shape of medallionShapes)
    for (const color of medallionColors) for (const emblem of medallionEmblems) yield { shape, color, emblem }
}

function nameOf({ shape, color, emblem }: Medallion): string {
  return `${shape}-${color}-${emblem}`
}

/** A medallion as PNG on a transparent ground, in the colors for a light theme: they hold on dark cards too. */
function pictureOf(design: Medallion): Uint8Array {
  const drawing = createElement(MedallionDrawing, {
    id: 'm',
    design,
    palette: paletteOf(design.color, 'light'),
    detailed: true,
  })
  return new Resvg(renderToStaticMarkup(drawing), { fitTo: { mode: 'width', value: size } }).render().asPng()
}

/** The drawing library may be started once in a process; another build may have done so. */
async function startDrawing(): Promise<void> {
  const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  await initWasm(readFile(program)).catch((error: unknown) => {
    if (!String(error).includes('Already initialized')) throw error
  })
}
