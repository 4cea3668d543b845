import { defineConfig } from 'drizzle-kit'

// From the repository's root: drizzle-kit generate --config db/drizzle.config.ts --name <effect>
export default defineConfig({ dialect: 'sqlite', schema: './db/schema.ts', out: './db/migrations' })
