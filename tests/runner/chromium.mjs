import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Path of a Chromium on this machine: CHROME_PATH, or where it usually is; undefined when there is none. */
export function findChromium(env = process.env, exists = existsSync) {
  if (env.CHROME_PATH) {
    if (!exists(env.CHROME_PATH)) throw new Error(`CHROME_PATH names ${env.CHROME_PATH}, which isn't there.`)
    return env.CHROME_PATH
  }
  return candidates(env).find((path) => exists(path))
}

/** The same, installing Debian's Chromium where that is possible. */
export async function findOrInstallChromium() {
  const found = findChromium() ?? (canUseApt() ? installWithApt() : undefined)
  if (found) return found
  throw new Error(
    'The browser tests need Chromium or Chrome: install one, or set CHROME_PATH to its program.',
  )
}

function candidates(env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = folders.flatMap((folder) =>
    names.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]),
  )
  const programFolders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
  return [
    ...onPath,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/snap/bin/chromium',
    ...programFolders.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  ]
}

function canUseApt() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function installWithApt() {
  console.log('Installing Chromium with apt…')
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['-q', 'update'], options)
  spawnSync('apt-get', ['-q', 'install', '-y', '--no-install-recommends', 'chromium'], options)
  return findChromium()
}
