import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { hasDesktop } from './electron.mjs'
import { progress, run, say } from './process.mjs'

export function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null
}

const openers = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] }

/** Shows the address in the default browser, where there is one; a failure is no failure of the start. */
export function openBrowser(url) {
  const [command, ...args] = openers[process.platform] ?? (hasDesktop() && onPath('xdg-open') ? ['xdg-open'] : [])
  if (command === undefined) return
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

const usualPlaces = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: [
    join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
    join(process.env['PROGRAMFILES(X86)'] ?? '', 'Google/Chrome/Application/chrome.exe'),
    join(process.env.LOCALAPPDATA ?? '', 'Google/Chrome/Application/chrome.exe'),
    join(process.env['PROGRAMFILES(X86)'] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ],
}

/** A Chromium or Chrome for the stories, or null. CHROME_PATH wins. */
export function findChromium() {
  const asked = process.env.CHROME_PATH
  if (asked) return existsSync(asked) ? asked : null
  return (usualPlaces[process.platform] ?? []).find((file) => existsSync(file)) ?? onPath('chromium') ?? onPath('google-chrome')
}

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get') !== null

/** As findChromium; on Debian and as root it installs Debian's where none is. */
export async function bringChromium() {
  if (process.env.CHROME_PATH && findChromium() === null) say(`CHROME_PATH names ${process.env.CHROME_PATH}, and there is no such file.`)
  if (findChromium() !== null || process.env.CHROME_PATH) return findChromium()
  if (!canInstall()) {
    say('No Chromium or Chrome was found: install one (Debian: "apt-get install chromium"), or set CHROME_PATH to its program, then run the same command again.')
    return null
  }
  const done = progress("Installing Debian's chromium for the browser stories")
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env, timeoutMs: 180_000 })
  const { code, output } = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env, timeoutMs: 600_000 })
  done(code === 0 ? 'done' : 'failed')
  if (code !== 0) say(output.trimEnd().split('\n').slice(-5).join('\n'))
  return findChromium()
}
