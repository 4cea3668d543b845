import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type Opened, transports } from '../helpers/transports'

const failureOf = (call: Promise<unknown>): Promise<ORPCError<string, unknown>> =>
  call.then(
    () => Promise.reject(new Error('it was expected to fail')),
    (error: ORPCError<string, unknown>) => error,
  )

describe.each(Object.entries(transports))('%s', (_name, { open, isOnWire }) => {
  let data: string
  let opened: Opened
  let client: Client

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'dry-run-transport-'))
    opened = await open(data)
    client = opened.client
  })
  afterAll(async () => {
    await opened.close()
    rmSync(data, { recursive: true, force: true })
  })

  it('carries values: null, booleans, lists, text of any alphabet', async () => {
    const { rows, total, faults } = await client.bank.search({ query: '', limit: 5, offset: 0 })
    expect(total).toBeGreaterThan(0)
    expect(rows[0]).toMatchObject({ dueAt: null, isStarred: false, snippet: null })
    expect(faults).toEqual([])
    const note = 'σ(x) = 1/(1+e⁻ˣ)  \u2028 "quoted" \\ 漢字 🧮'
    await client.bank.mark({ id: rows[0]!.id, isStarred: true, note })
    const { mark } = await client.bank.get({ id: rows[0]!.id })
    expect(mark).toEqual({ isStarred: true, isSuspended: false, note })
  })

  it('calls a procedure without input, and keeps what a command wrote', async () => {
    const changed = await client.settings.set({ editorFontSize: 17 })
    expect(changed.editorFontSize).toBe(17)
    expect(await client.settings.get()).toEqual(changed)
  })

  it('stops malformed input at the door and names the field', async () => {
    const error = await failureOf(client.bank.search({ query: 'x', limit: 0, offset: 0 }))
    expect(error).toBeInstanceOf(ORPCError)
    expect(error.message).toContain('limit')
    expect(error.code).toBe('REFUSED')
    expect(error.data).toEqual({ field: 'limit' })
  })

  it('refuses with a typed error: code, sentence, data', async () => {
    const error = await failureOf(client.bank.get({ id: 'no-such-question' }))
    expect(error).toBeInstanceOf(ORPCError)
    expect(error).toMatchObject({ code: 'NOT_FOUND', status: 404, defined: true, data: { id: 'no-such-question' } })
    expect(error.message).toMatch(/[a-z].* .*[.!]/i)
  })

  it('runs many calls at once, each with its own answer', async () => {
    const limits = Array.from({ length: 20 }, (_, index) => index + 1)
    const found = await Promise.all(limits.map((limit) => client.bank.search({ query: '', limit, offset: 0 })))
    expect(found.map(({ rows, total }) => rows.length === Math.min(limits[found.findIndex((one) => one.rows === rows)]!, total))).not.toContain(false)
  })

  // In process there is nothing on the way to abort.
  const itOnWire = isOnWire ? it : () => undefined
  itOnWire('lets the caller abort', async () => {
    const controller = new AbortController()
    const call = client.bank.search({ query: 'gradient', limit: 500, offset: 0 }, { signal: controller.signal })
    controller.abort()
    await expect(call).rejects.toThrow()
    expect((await client.bank.search({ query: '', limit: 1, offset: 0 })).rows).toHaveLength(1)
  })

  it('answers what breaks with an id and never with a stack', async () => {
    const sqlite = new Database(join(data, 'dry-run.sqlite'))
    sqlite.exec('ALTER TABLE setting RENAME TO setting_gone')
    const error = await failureOf(client.settings.set({ editorTabWidth: 3 }))
    sqlite.exec('ALTER TABLE setting_gone RENAME TO setting')
    sqlite.close()
    expect(error).toMatchObject({ code: 'BROKEN', status: 500, data: { id: expect.stringMatching(/.{8,}/) } })
    const { id } = error.data as { id: string }
    expect(error.message).toContain(id)
    expect(JSON.stringify({ message: error.message, data: error.data })).not.toMatch(/setting|SQLITE|\.ts:|\.js:|at /)
    expect(await client.settings.set({ editorTabWidth: 3 })).toMatchObject({ editorTabWidth: 3 })
  })
})
