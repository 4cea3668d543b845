import java.util.*;

public class Solution {
    private record Row(double score, boolean isPositive, double weight) {}

    static Double weighted_auc(double[] scores, int[] labels, double[] weights) {
        Row[] rows = new Row[scores.length];
        for (int i = 0; i < rows.length; i++) rows[i] = new Row(scores[i], labels[i] == 1, weights[i]);
        Arrays.sort(rows, Comparator.comparingDouble(Row::score));

        double below = 0; // weight of the negatives with a lower score
        double positive = 0;
        double credit = 0;
        for (int at = 0; at < rows.length;) {
            double score = rows[at].score();
            double positiveHere = 0;
            double negativeHere = 0;
            for (; at < rows.length && rows[at].score() == score; at++) {
                if (rows[at].isPositive()) positiveHere += rows[at].weight();
                else negativeHere += rows[at].weight();
            }
            credit += positiveHere * (below + negativeHere / 2);
            below += negativeHere;
            positive += positiveHere;
        }
        return positive == 0 || below == 0 ? null : credit / (positive * below);
    }
}
