import java.util.*;
import java.util.stream.*;

public class Solution {
    static Double weighted_auc(double[] scores, int[] labels, double[] weights) {
        int[] order = IntStream.range(0, scores.length).boxed()
            .sorted(Comparator.comparingDouble(row -> scores[row]))
            .mapToInt(Integer::intValue).toArray();
        double below = 0; // weight of the negatives with a lower score
        double positive = 0;
        double credit = 0;
        for (int at = 0; at < order.length;) {
            double score = scores[order[at]];
            double[] group = {0, 0}; // weight of the negatives and positives with this score
            for (; at < order.length && scores[order[at]] == score; at++) group[labels[order[at]]] += weights[order[at]];
            credit += group[1] * (below + group[0] / 2);
            below += group[0];
            positive += group[1];
        }
        return positive == 0 || below == 0 ? null : credit / (positive * below);
    }
}
