import java.util.*;

public class Solution {
    /**
     * Weighted area under the ROC curve.
     *
     * @param scores higher means more likely positive
     * @param labels 0 or 1
     * @param weights numbers >= 0
     * @return null if a class has no weight
     */
    static Double weighted_auc(double[] scores, int[] labels, double[] weights) {
        throw new UnsupportedOperationException("not implemented");
    }
}
