type Entry = { key: number; position: number }

/** Whether `a` has to go before `b`: a smaller key, or of equal keys the later position. */
const isWeaker = (a: Entry, b: Entry): boolean => a.key < b.key || (a.key === b.key && a.position > b.position)

/** Moves the entry at `index` down until neither child is weaker. */
function sink(heap: Entry[], index: number): void {
  const entry = heap[index]
  while (2 * index + 1 < heap.length) {
    let child = 2 * index + 1
    if (child + 1 < heap.length && isWeaker(heap[child + 1], heap[child])) child += 1
    if (!isWeaker(heap[child], entry)) break
    heap[index] = heap[child]
    index = child
  }
  heap[index] = entry
}

function weighted_sample(weights: number[], draws: number[], k: number): number[] {
  if (k <= 0) return []
  const heap: Entry[] = [] // once full, the weakest entry is on top
  for (const [position, weight] of weights.entries()) {
    if (weight <= 0) continue
    const entry = { key: Math.log(draws[position]) / weight, position }
    if (heap.length < k) {
      heap.push(entry)
      if (heap.length === k) for (let index = (k >> 1) - 1; index >= 0; index -= 1) sink(heap, index)
    } else if (isWeaker(heap[0], entry)) {
      heap[0] = entry
      sink(heap, 0)
    }
  }
  return heap.map((entry) => entry.position).sort((a, b) => a - b)
}
