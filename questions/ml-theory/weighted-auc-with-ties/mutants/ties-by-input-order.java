import java.util.*;

public class Solution {
    static Double weighted_auc(double[] scores, int[] labels, double[] weights) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
        double below = 0, positive = 0, credit = 0;
        for (int row : order) {
            if (labels[row] == 0) below += weights[row];
            else {
                positive += weights[row];
                credit += weights[row] * below;
            }
        }
        return positive == 0 || below == 0 ? null : credit / (positive * below);
    }
}
