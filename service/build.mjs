import { rm, stat, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build as buildModule } from 'esbuild'
import { build as buildPages } from 'vite'

// npm run build [-- FOLDER]: the production bundle of service and tab, needing Node and nothing else.
const root = fileURLToPath(new URL('../', import.meta.url))
const target = resolve(process.argv[2] ?? join(root, 'dist'))

await buildService(join(target, 'service'))
await buildTab(join(target, 'tabs'))

/** Everything the service runs on, in one file. */
async function buildService(folder) {
  await rm(folder, { recursive: true, force: true })
  const file = join(folder, 'main.js')
  const { metafile } = await buildModule({
    absWorkingDir: root,
    entryPoints: ['service/main.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Packages written for require() find it, and their own place, in this module.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'\nconst require = requireOf(import.meta.url)",
    },
    define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' },
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'linked',
    logLevel: 'warning',
    metafile: true,
  })
  refuseLaptopFiles(Object.keys(metafile.inputs))
  // Wherever the folder is put, Node takes the file for a module.
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
  const { size } = await stat(file)
  console.log(`${show(file)}  ${kilobytes(size)}`)
}

/** The tab as static files, served by the service under /tab/. */
async function buildTab(folder) {
  // Whoever asks: under a test runner's own setting Vite would bundle React's development build.
  process.env.NODE_ENV = 'production'
  const { output } = await buildPages({
    configFile: join(root, 'tabs/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  })
  const chunks = output.filter((file) => file.type === 'chunk')
  refuseLaptopFiles(chunks.flatMap((chunk) => chunk.moduleIds).map((id) => relative(root, id)))
  const sizes = chunks.map((chunk) => ({ plain: chunk.code.length, packed: gzipSync(chunk.code).length }))
  const sum = (kind) => kilobytes(sizes.reduce((total, size) => total + size[kind], 0))
  console.log(`${show(folder)}  ${chunks.length} scripts, ${sum('plain')}, ${sum('packed')} compressed`)
}

/** The laptop's sign-in trusts anyone: it must not exist in production. */
function refuseLaptopFiles(inputs) {
  const found = inputs.filter((input) => /^(local|tests)[\\/]/.test(input))
  if (found.length > 0) throw new Error(`Not for production, yet in the bundle: ${found.join(', ')}`)
}

function show(path) {
  return relative(process.cwd(), path) || '.'
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1024).toLocaleString('en-US')} KB`
}
