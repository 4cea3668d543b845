export function portRefusal(text: string): string | null
export function parseRefusal(error: Error, args: readonly string[]): string
