/** Binary heap with the smallest number on top. */
class MinHeap {
  private readonly items: number[] = []

  get size(): number {
    return this.items.length
  }

  push(item: number): void {
    const { items } = this
    let index = items.length
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (items[parent] <= item) break
      items[index] = items[parent]
      index = parent
    }
    items[index] = item
  }

  pop(): number {
    const { items } = this
    const top = items[0]
    const last = items.pop()!
    const size = items.length
    let index = 0
    while (2 * index + 1 < size) {
      let child = 2 * index + 1
      if (child + 1 < size && items[child + 1] < items[child]) child += 1
      if (items[child] >= last) break
      items[index] = items[child]
      index = child
    }
    if (size > 0) items[index] = last
    return top
  }
}

function plan_run(tasks: number, before: number[], after: number[]): { order: number[]; stuck: number[] } {
  const followers: number[][] = Array.from({ length: tasks }, () => [])
  const waitingFor = new Array<number>(tasks).fill(0)
  before.forEach((first, index) => {
    followers[first].push(after[index])
    waitingFor[after[index]] += 1
  })

  const ready = new MinHeap()
  for (let task = 0; task < tasks; task += 1) if (waitingFor[task] === 0) ready.push(task)
  const order: number[] = []
  while (ready.size > 0) {
    const task = ready.pop()
    order.push(task)
    for (const follower of followers[task]) {
      waitingFor[follower] -= 1
      if (waitingFor[follower] === 0) ready.push(follower)
    }
  }
  const stuck = [...waitingFor.keys()].filter((task) => waitingFor[task] > 0)
  return { order, stuck }
}
