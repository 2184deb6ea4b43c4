import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'

const root = join(import.meta.dirname, 'page')

/**
 * Serves a page that shows a part of the tab by itself, built as production builds it.
 * @param folder where its main.tsx lies
 * @param teams what stands in place of Microsoft's library
 * @returns its address, and what ends it
 */
export async function servePage(
  folder: string,
  teams = join(root, 'no-teams.ts'),
): Promise<{ address: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'laurels-page-'))
  const resolve = { alias: { '/main.tsx': join(folder, 'main.tsx'), '@microsoft/teams-js': teams } }
  const config = { configFile: false as const, root, logLevel: 'error' as const, plugins: [react()], resolve }
  await build({
    ...config,
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2_000 },
  })
  const server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('The page is not served.')
  return {
    address,
    async close() {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
