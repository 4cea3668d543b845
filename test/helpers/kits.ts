import { join, resolve } from 'node:path'

/** What the runner makes once for a toolchain, shared by everything that is tried in this clone. */
export const kits = join(resolve(import.meta.dirname, '../..'), '.cache', 'kits')
