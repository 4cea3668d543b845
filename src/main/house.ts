import type { Db } from '#db/open'
import { openAttemptStore } from '#main/attempts/store'
import { openCandidateStore } from '#main/bank/candidates'
import type { BankFolders } from '#main/bank/load'
import { openBankStore } from '#main/bank/store'
import { openLedger } from '#main/ledger'
import type { Log } from '#main/log'
import type { AppOptions } from '#main/platform'
import { openRatingStore } from '#main/ratings/store'
import { openReportStore } from '#main/reports/store'
import { openReviewStore } from '#main/reviews/store'
import { openRoleStore } from '#main/roles/store'
import type { Runner } from '#main/runner/runner'
import { openSessionStore } from '#main/sessions/store'
import { openSetStore } from '#main/sets/store'
import { openSettingStore } from '#main/settings/store'

/** Everything that stands on one open database. Statements are prepared here once. */
export function openStores(db: Db) {
  const parts = {
    attempts: openAttemptStore(db),
    bank: openBankStore(db),
    candidates: openCandidateStore(db),
    ratings: openRatingStore(db),
    reports: openReportStore(db),
    reviews: openReviewStore(db),
    roles: openRoleStore(db),
    sessions: openSessionStore(db),
    sets: openSetStore(db),
    settings: openSettingStore(db),
  }
  return { ...parts, ledger: openLedger(db, parts) }
}
export type Stores = ReturnType<typeof openStores>

/**
 * What handlers work with. `db` and `stores` are replaced when a backup takes the place of the database, so handlers read them here each time
 * and keep none. Handlers touch their own feature's store; what crosses features goes through the ledger or a feature's reading functions.
 */
export type House = AppOptions & { db: Db; stores: Stores; log: Log; bankFolders: BankFolders; runner: Runner }
