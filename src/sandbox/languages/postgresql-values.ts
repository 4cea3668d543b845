import type { Json } from '#core/bank/case'

/** Type ids of PostgreSQL's catalogue (pg_type.dat), of the types that are mapped; arrays are given with their element. */
const oid = { bool: 16, bytea: 17, int8: 20, int2: 21, int4: 23, json: 114, float4: 700, float8: 701, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700, jsonb: 3802 }
const arrayOf: Record<number, number> = {
  1000: oid.bool, 1001: oid.bytea, 1016: oid.int8, 1005: oid.int2, 1007: oid.int4, 1021: oid.float4, 1022: oid.float8, 1231: oid.numeric,
  1182: oid.date, 1115: oid.timestamp, 1185: oid.timestamptz, 1009: 25, 1015: 1043, 1002: 18, 1014: 1042,
}
const numberTypes = new Set([oid.int2, oid.int4, oid.int8, oid.float4, oid.float8, oid.numeric])

const asIs = (text: string): string => text
/** Every mapped type is taken as the server's text, so that dates and numbers do not pass through the engine's own mapping. */
export const arrayParsers: Record<number, (text: string) => string> = Object.fromEntries(
  [...Object.values(oid), ...Object.keys(arrayOf).map(Number)].map((one) => [one, asIs]),
)

function writeNumber(text: string): Json {
  const value = Number(text)
  if (Number.isNaN(value)) return { $float: 'nan' }
  if (!Number.isFinite(value)) return { $float: value > 0 ? 'inf' : '-inf' }
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(text) ? { $int: text } : value
}

/** Elements of an array's text form, `{1,"a b",NULL,{…}}`; nested arrays stay text for the next call. */
function splitArray(text: string): { item: string; isQuoted: boolean }[] {
  const items: { item: string; isQuoted: boolean }[] = []
  let [item, depth, isQuoted, inQuotes] = ['', 0, false, false]
  // Arrays with other than the usual bounds are written as `[0:1]={…}`.
  const body = text.slice(text.indexOf('{') + 1, -1)
  for (let index = 0; index < body.length; index += 1) {
    const letter = body[index] ?? ''
    if (inQuotes && letter === '\\') {
      if (depth > 0) item += letter
      item += body[(index += 1)] ?? ''
    } else if (letter === '"') {
      inQuotes = !inQuotes
      if (depth > 0) item += letter
      else isQuoted = true
    } else if (letter === ',' && depth === 0 && !inQuotes) {
      items.push({ item, isQuoted })
      ;[item, isQuoted] = ['', false]
    } else {
      if (!inQuotes) depth += letter === '{' ? 1 : letter === '}' ? -1 : 0
      item += letter
    }
  }
  if (body !== '') items.push({ item, isQuoted })
  return items
}

function writeArray(text: string, element: number): Json {
  return splitArray(text).map(({ item, isQuoted }) => {
    if (!isQuoted && item === 'NULL') return null
    return !isQuoted && item.startsWith('{') ? writeArray(item, element) : writeText(item, element)
  })
}

function writeText(text: string, type: number): Json {
  if (numberTypes.has(type)) return writeNumber(text)
  if (type === oid.bool) return text === 't' || text === 'true'
  if (type === oid.bytea) return text.replace(/^\\x/, '')
  if (type === oid.json || type === oid.jsonb) return JSON.parse(text) as Json
  const element = arrayOf[type]
  return element === undefined ? text : writeArray(text, element)
}

/** Dates come out as `YYYY-MM-DD`, timestamps as `YYYY-MM-DD HH:MM:SS`, numbers as numbers, bytes as hexadecimal text, the rest as PostgreSQL writes it. */
export function writeCell(cell: unknown, type: number): Json {
  if (cell === null || cell === undefined) return null
  return typeof cell === 'string' ? writeText(cell, type) : String(cell)
}
