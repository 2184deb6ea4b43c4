import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Frame, Page } from 'playwright-core'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds wrong with a page, each with where and why. */
export async function violations(frame: Frame | Page): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(await readFile(axe, 'utf8'))
  return frame.evaluate(async () => {
    const { run } = (
      globalThis as unknown as { axe: { run(on: object, how: RunOptions): Promise<AxeResults> } }
    ).axe
    // Fluent's focus traps are not for people: they hand the focus on before anything is announced.
    const { violations, incomplete } = await run(
      { exclude: ['[data-tabster-dummy]'] },
      {
        resultTypes: ['violations', 'incomplete'],
        iframes: false,
      },
    )
    // Letters in the color of their ground are too odd for axe to be sure of. Forced colors are the browser's affair.
    const forced = matchMedia('(forced-colors: active)').matches
    const unseen = incomplete.map((result) => ({
      ...result,
      nodes: result.nodes.filter(
        ({ any }) => !forced && any.some(({ data }) => data?.messageKey === 'equalRatio'),
      ),
    }))
    return [...violations, ...unseen].flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 240)} ${failureSummary ?? ''}`),
    )
  })
}
