/**
 * Split the positions of `labels` into train and test, every class in proportion.
 *
 * Each class gets its exact quota rounded down; the seats left go to the largest fractional parts, ties to the class
 * that sorts first. Inside a class the smallest ranks go to test, ties to the earlier position.
 *
 * @param labels class of each row, all strings or all whole numbers
 * @param ranks one number for each row
 * @param test_size rows in the test part, 0 <= test_size <= labels.length
 * @returns `[train, test]`, both ascending, positions counted from 0
 */
function stratified_split<Label extends string | number>(labels: Label[], ranks: number[], test_size: number): [train: number[], test: number[]] {
  throw new Error('not implemented')
}
