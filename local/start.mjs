// Runs Laurels on this computer: `npm start`, and `npm run sample:reset` with the argument `reset`.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { installIfNeeded } from './install.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

try {
  await installIfNeeded()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const script = process.argv[2] === 'reset' ? 'local/reset.ts' : 'local/main.ts'
const child = spawn(process.execPath, ['--import', 'tsx', script], {
  cwd: root,
  // The channel tells the child when this process is gone.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
