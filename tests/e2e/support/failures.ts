import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterEach } from 'vitest'

const folder = join(import.meta.dirname, '../../../test-output')

/** Leaves a picture of every open page in test-output/ when a test fails. */
export function photographFailures(browsers: () => Browser[]): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    await mkdir(folder, { recursive: true })
    const pages = browsers().flatMap((browser) => browser.contexts().flatMap((context) => context.pages()))
    const name = task.name.replaceAll(/\W+/g, '-').slice(0, 60)
    await Promise.all(
      pages.map((page, at) => page.screenshot({ path: join(folder, `${name}-${at + 1}.png`) })),
    )
  })
}
