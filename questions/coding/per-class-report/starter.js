/**
 * Accuracy, macro F1, and precision, recall and F1 of every class.
 *
 * A class counts when it occurs in either list; a ratio whose denominator is 0 is 0.
 *
 * @param {string[]} truth class of each row, may be empty
 * @param {string[]} predicted as long as `truth`
 * @returns {{accuracy: number, macro_f1: number, classes: Record<string, {precision: number, recall: number, f1: number}>}}
 */
function class_report(truth, predicted) {
  throw new Error('not implemented')
}
