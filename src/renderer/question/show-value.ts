import type { Json } from '#core/bank/case'

/** A value as one line of JSON with spaces, cut where it gets long. */
export function showValue(value: Json, limit = 400): string {
  const text = JSON.stringify(value).replace(/,(?=["[{\d-]|null|true|false)/g, ', ')
  return text.length > limit ? `${text.slice(0, limit)}…` : text
}
