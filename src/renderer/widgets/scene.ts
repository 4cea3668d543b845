type Scene = { elements?: readonly unknown[]; appState?: Record<string, unknown>; files?: Record<string, unknown> }

/** A saved scene; an empty or unreadable one is an empty board. */
export function parseScene(text: string): Scene {
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'elements' in value && Array.isArray(value.elements) ? (value as Scene) : {}
  } catch {
    return {}
  }
}

/** Equal for equal drawings: each element counts its own changes. */
export function sceneMark(elements: readonly { id: string; version: number; isDeleted: boolean }[]): string {
  return elements.map((one) => `${one.id}:${one.version}${one.isDeleted ? 'x' : ''}`).join(' ')
}
