/**
 * Order the tasks 0 .. tasks-1 of a pipeline.
 *
 * @param before as long as `after`; `before[i]` must finish before `after[i]` starts, and a pair may occur more than once
 * @returns `order` always takes the smallest task that is ready; `stuck` lists, ascending, the tasks that can never start
 */
function plan_run(tasks: number, before: number[], after: number[]): { order: number[]; stuck: number[] } {
  throw new Error('not implemented')
}
