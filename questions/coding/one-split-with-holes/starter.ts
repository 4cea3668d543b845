type Split = { threshold: number; missing_left: boolean; gain: number }

/**
 * Best threshold of one numeric column for a Gini tree, with missing values sent to one side.
 *
 * A row goes left when its value <= threshold. Gains within 1e-12 are equal: the smaller threshold, then missing to the left.
 *
 * @param values null where missing
 * @param labels class of each row, whole numbers from 0; at least one row
 * @param min_leaf fewest rows a side may have, missing ones included, 1 or more
 * @returns null when no split is allowed or none gains more than 1e-12
 */
function best_split(values: (number | null)[], labels: number[], min_leaf: number): Split | null {
  throw new Error('not implemented')
}
