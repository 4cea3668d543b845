/* `npm run screenshot`: docs/screenshot.png, taken from the built app on two months of practice. */
import { join } from 'node:path'
import { makeDataFolder, removeDataFolder, root, startBuiltWebHost } from '../helpers/web-host.ts'
import { launchChromium } from './fixture.ts'
import { practised } from './prepared.ts'

const data = makeDataFolder()
await practised(data)
const host = await startBuiltWebHost(data)
const browser = await launchChromium()
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(host.url)
  await page.getByRole('region', { name: 'Last sessions' }).getByRole('link').first().waitFor()
  await page.screenshot({ path: join(root, 'docs', 'screenshot.png') })
} finally {
  await browser.close()
  await host.stop()
  removeDataFolder(data)
}
