import { type Settings, settingsValue } from '#contract/library'
import type { Db } from '#db/open'
import { setting } from '#db/schema'

export const defaultSettings: Settings = {
  colorScheme: 'auto',
  editorFontSize: 14,
  editorTabWidth: 4,
  editorKeys: 'standard',
  minutesPerDay: 45,
  desiredRetention: 0.9,
  showLevels: false,
  allowMachinePython: false,
  sessionChoices: '',
  questionShare: 40,
  proseView: 'write',
  backupsKept: 10,
}

export function openSettingStore({ orm, sqlite }: Db) {
  const all = orm.select().from(setting).prepare()
  return {
    /** A stored value that no longer fits its schema falls back to the default. */
    read(): Settings {
      const stored = Object.fromEntries(all.all().map((row) => [row.key, JSON.parse(row.value) as unknown]))
      const fields = Object.entries(settingsValue.shape).flatMap(([key, schema]) => {
        const value = schema.safeParse(stored[key])
        return value.success ? [[key, value.data]] : []
      })
      return { ...defaultSettings, ...(Object.fromEntries(fields) as Partial<Settings>) }
    },
    save: (change: Partial<Settings>): void =>
      sqlite
        .transaction(() => {
          for (const [key, value] of Object.entries(change)) {
            const row = { key, value: JSON.stringify(value) }
            if (value !== undefined) orm.insert(setting).values(row).onConflictDoUpdate({ target: setting.key, set: row }).run()
          }
        })
        .immediate(),
  }
}
export type SettingStore = ReturnType<typeof openSettingStore>
