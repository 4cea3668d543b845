import { dialog, shell } from 'electron'

// Where the bank's sources and our own menu point to.
const trustedHosts: ReadonlySet<string> = new Set([
  'airflow.apache.org',
  'arxiv.org',
  'creativecommons.org',
  'developers.google.com',
  'docs.aws.amazon.com',
  'docs.python.org',
  'doi.org',
  'en.wikipedia.org',
  'github.com',
  'google.github.io',
  'iceberg.apache.org',
  'kafka.apache.org',
  'kubernetes.io',
  'nightlies.apache.org',
  'openlineage.io',
  'owasp.org',
  'parquet.apache.org',
  'postgresql.org',
  'spark.apache.org',
])

export type LinkRule = 'open' | 'ask' | 'refuse'

/** https on a listed host opens; https elsewhere (a pack of the person's own) asks first; other schemes never leave the app. */
export function ruleFor(url: string): LinkRule {
  if (!URL.canParse(url)) return 'refuse'
  const { protocol, hostname, username, password } = new URL(url)
  if (protocol !== 'https:' || username !== '' || password !== '') return 'refuse'
  return trustedHosts.has(hostname.replace(/^www\./, '')) ? 'open' : 'ask'
}

export async function openLink(url: string): Promise<void> {
  const rule = ruleFor(url)
  if (rule === 'refuse') return
  if (rule === 'ask' && !(await isAllowed(url))) return
  await shell.openExternal(new URL(url).href)
}

async function isAllowed(url: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    buttons: ['Open in browser', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    message: `Open ${new URL(url).hostname}?`,
    detail: new URL(url).href,
  })
  return response === 0
}
