type Choice = { threshold: number; precision: number; recall: number }

/**
 * Threshold with the largest recall among those whose precision is at least wanted / of.
 *
 * An alarm is a score >= threshold. For equal recall the higher precision wins.
 *
 * @param labels 0 or 1
 * @param wanted whole number, 0 <= wanted <= of
 * @param of whole number, at least 1
 */
function best_threshold(scores: number[], labels: number[], wanted: number, of: number): Choice | null {
  throw new Error('not implemented')
}
