function plan_run(tasks: number, before: number[], after: number[]): { order: number[]; stuck: number[] } {
  const followers: number[][] = Array.from({ length: tasks }, () => [])
  const waitingFor = new Array<number>(tasks).fill(0)
  before.forEach((first, index) => {
    followers[first].push(after[index])
    waitingFor[after[index]] += 1
  })
  const order = [...waitingFor.keys()].filter((task) => waitingFor[task] === 0)
  for (const task of order) {
    for (const follower of followers[task]) {
      waitingFor[follower] -= 1
      if (waitingFor[follower] === 0) order.push(follower)
    }
  }
  return { order, stuck: [...waitingFor.keys()].filter((task) => waitingFor[task] > 0) }
}
