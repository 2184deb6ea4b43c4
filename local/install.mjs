import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

const oldestNode = [20, 19]

/**
 * Installs from the lock file what node_modules lacks. Needs nothing but Node and npm.
 * Throws one sentence for a person when that can't be.
 */
export async function installIfNeeded() {
  refuseOldNode()
  if (await isInstalled()) return
  console.log('Installing packages…')
  const windows = process.platform === 'win32'
  const code = await new Promise((resolve, reject) => {
    const npm = spawn('npm', ['ci', '--ignore-scripts'], { cwd: root, stdio: 'inherit', shell: windows })
    npm.once('error', reject)
    npm.once('close', resolve)
  })
  if (code !== 0) throw new Error('Packages could not be installed: npm says why above.')
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = oldestNode
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new Error(
    `Laurels needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}. See https://nodejs.org.`,
  )
}

/** npm notes what it installed, last of all, in node_modules: that must be what the lock file asks for. */
async function isInstalled() {
  const [locked, installed] = await Promise.all([
    readPackages('package-lock.json'),
    readPackages('node_modules/.package-lock.json'),
  ])
  return Object.entries(locked).every(([path, wanted]) => {
    const found = installed[path]
    // Optional ones are made for other systems, as a rule.
    return path === '' || (found ? found.version === wanted.version : wanted.optional === true)
  })
}

async function readPackages(file) {
  try {
    return JSON.parse(await readFile(root + file, 'utf8')).packages
  } catch {
    return {}
  }
}
