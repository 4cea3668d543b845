const writers = new Set<() => Promise<void>>()

/**
 * For widgets that hand on what was done a moment later, such as a drawing between two strokes: `write` hands it on now, and resolves when that is
 * done. Returns how to stop.
 */
export function onCollect(write: () => Promise<void>): () => void {
  writers.add(write)
  return () => void writers.delete(write)
}

/** Before an answer is fixed: nothing that is on screen is still on its way. */
export async function collectUnwritten(): Promise<void> {
  await Promise.all([...writers].map((write) => write()))
}
