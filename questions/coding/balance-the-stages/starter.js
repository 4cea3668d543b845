/**
 * Cut the layers, in order, into at most `stages` groups of neighbours.
 *
 * @param {number[]} costs cost of each layer, whole numbers of 0 or more; may be empty
 * @param {number} stages 1 or more
 * @returns {number} the cost of the most expensive group when the cuts are chosen to make it as small as possible (0 for no layers)
 */
function slowest_stage(costs, stages) {
  throw new Error('not implemented')
}
