/** What a host (Electron, loopback, command line, test) gives to the app. The app itself asks nothing else of its surroundings. */
export type Clock = {
  /** Epoch ms. */
  now(): number
  /** IANA name, such as `Europe/Zurich`: which local day a moment belongs to. */
  timeZone: string
}

export type Random = {
  /** A new id, url-safe, unique in practice. */
  id(): string
  /** A whole number in [0, 2^31). */
  seed(): number
}

export type Paths = {
  /** The person's folder: database, backups, own questions, logs. */
  data: string
  /** The bank that ships with the app. */
  questions: string
  /** `db/migrations` of this build. */
  migrations: string
}

export type Platform = {
  host: 'electron' | 'web' | 'cli' | 'test'
  version: string
  electron: string | null
  /** Where the page loads the frame for running code from; an origin of its own. */
  sandboxUrl: string
  /** Shows a folder in the file manager; null where there is none. */
  openFolder: ((path: string) => Promise<void>) | null
}

export type AppOptions = { paths: Paths; clock: Clock; random: Random; platform: Platform }
