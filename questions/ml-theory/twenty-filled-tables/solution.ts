type Pooled = { estimate: number; error: number; missing_share: number; freedom: number | null }

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)

function pool_imputations(estimates: number[], variances: number[]): Pooled | null {
  const tables = estimates.length
  if (tables < 2) return null
  const estimate = sum(estimates) / tables
  const within = sum(variances) / tables
  const between = sum(estimates.map((one) => (one - estimate) ** 2)) / (tables - 1)
  const extra = between * (1 + 1 / tables)
  const total = within + extra
  return {
    estimate,
    error: Math.sqrt(total),
    missing_share: extra / total,
    freedom: extra === 0 ? null : (tables - 1) * (1 + within / extra) ** 2,
  }
}
