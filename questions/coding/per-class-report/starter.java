import java.util.*;

public class Solution {
    /**
     * Accuracy, macro F1, and precision, recall and F1 of every class.
     *
     * A class counts when it occurs in either list; a ratio whose denominator is 0 is 0.
     *
     * @param truth class of each row, may be empty
     * @param predicted as long as truth
     * @return "accuracy" and "macro_f1" as numbers, "classes" as a map from class name to a map with "precision", "recall" and "f1"
     */
    static Map<String, Object> class_report(List<String> truth, List<String> predicted) {
        throw new UnsupportedOperationException("not implemented");
    }
}
