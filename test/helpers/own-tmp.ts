import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A temporary folder of this test file alone: what other processes of the machine put into the common one is no business of its. */
export function useOwnTmp(): string {
  const former = process.env['TMPDIR']
  const folder = mkdtempSync(join(tmpdir(), 'dry-run-own-'))
  process.env['TMPDIR'] = folder
  afterAll(() => {
    if (former === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = former
  })
  return folder
}
