const steps = [50, 100, 200, 500, 1000]
const mostSteps = 7

/** Round ratings in even steps that enclose what is drawn. */
export function ratingTicks(least: number, most: number): number[] {
  const from = (step: number): number => Math.floor(least / step)
  const to = (step: number): number => Math.max(from(step) + 1, Math.ceil(most / step))
  const step = steps.find((one) => to(one) - from(one) <= mostSteps) ?? 2000
  return Array.from({ length: to(step) - from(step) + 1 }, (_, index) => (from(step) + index) * step)
}
