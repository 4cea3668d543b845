import java.util.*;

public class Solution {
    private static final class Tally {
        int hits, actual, claimed;
    }

    static Map<String, Object> class_report(List<String> truth, List<String> predicted) {
        Map<String, Tally> tallies = new TreeMap<>();
        int right = 0;
        for (int row = 0; row < truth.size(); row++) {
            Tally actual = tallies.computeIfAbsent(truth.get(row), name -> new Tally());
            Tally claimed = tallies.computeIfAbsent(predicted.get(row), name -> new Tally());
            actual.actual++;
            claimed.claimed++;
            if (actual == claimed) {
                actual.hits++;
                right++;
            }
        }

        Map<String, Object> classes = new TreeMap<>();
        double sum = 0;
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            double f1 = ratio(2.0 * tally.hits, tally.actual + tally.claimed);
            sum += f1;
            classes.put(entry.getKey(), Map.of(
                "precision", ratio(tally.hits, tally.claimed),
                "recall", ratio(tally.hits, tally.actual),
                "f1", f1));
        }
        return Map.of("accuracy", ratio(right, truth.size()), "macro_f1", ratio(sum, tallies.size()), "classes", classes);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
