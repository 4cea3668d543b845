import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A temporary folder of this test file alone: what other processes of the machine put into the common one is no business of its. */
export function useOwnTmp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dry-run-own-'))
  process.env['TMPDIR'] = folder
  return folder
}
