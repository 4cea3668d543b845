import { isBoundedJson, type Json } from '#core/bank/case'
import { valueTextLimit } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import type { FromWorker } from '#sandbox/worker-protocol'

// What a worker says is read here as a claim: it may have been made by hostile code.

export const cut = (value: unknown, limit: number): string => (typeof value === 'string' ? value : String(value)).slice(0, limit)
const readAmount = (value: unknown): number | null => (typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : null)

/** Writing a value may run the candidate's code once more, such as a getter: it gets about as long as the case itself had. */
export const writingLimitMs = (timeLimitMs: number): number => timeLimitMs + 2000

export const timeoutError = (limitMs: number) => ({ name: 'Timeout', message: `stopped at the time limit of ${limitMs} ms`, line: null })

function readError(value: unknown): Produced['error'] {
  const seen = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const line = typeof seen['line'] === 'number' && Number.isInteger(seen['line']) && seen['line'] > 0 ? seen['line'] : null
  return { name: cut(seen['name'] ?? 'Error', 200), message: cut(seen['message'] ?? '', 2000), line }
}

function readValue(valueText: unknown): { value: Json } | { refusal: string } {
  if (typeof valueText !== 'string' || valueText.length > valueTextLimit) return { refusal: 'the returned value is too large to compare' }
  try {
    const value: unknown = JSON.parse(valueText)
    return isBoundedJson(value) ? { value } : { refusal: 'the returned value is nested too deeply to compare' }
  } catch {
    return { refusal: 'the returned value could not be read' }
  }
}

/** A worker's claim as a result; anything odd becomes an error of this case. There is no claim that says "passed". */
export function readClaim(message: Extract<FromWorker, { type: 'outcome' }>, head: { caseId: string; printed: string }, limitMs: number): Produced {
  const peakBytes = readAmount(message.peakBytes)
  const measured = { ...head, timeMs: readAmount(message.timeMs) ?? 0, ...(peakBytes === null ? {} : { peakBytes }) }
  if (measured.timeMs > limitMs) return { ...measured, outcome: 'timeout', error: timeoutError(limitMs) }
  if (message.outcome === 'returned') {
    const read = readValue(message.valueText)
    if ('value' in read) return { ...measured, outcome: 'returned', value: read.value }
    return { ...measured, outcome: 'raised', error: { name: 'ValueError', message: read.refusal, line: null } }
  }
  return { ...measured, outcome: message.outcome === 'memory' ? 'memory' : 'raised', error: readError(message.error) }
}

/** Assertions count only when their end is claimed with the nonce of this case: code that leaves early, however quietly, cannot say it by accident. */
export function readTestClaim(produced: Produced, nonce: string): Produced {
  if (produced.outcome !== 'returned') return produced
  const value = produced.value
  const { value: _claimed, ...rest } = produced
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && value['nonce'] === nonce && typeof value['tests'] === 'number') return { ...rest, value: { tests: value['tests'] } }
  return { ...rest, outcome: 'raised', error: { name: 'AssertionError', message: 'the assertions did not run to their end', line: null } }
}
