import java.util.*;

public class Solution {
    static Map<String, Object> class_report(List<String> truth, List<String> predicted) {
        Set<String> names = new TreeSet<>(truth);
        names.addAll(predicted);
        Map<String, Integer> hits = new HashMap<>(), actual = new HashMap<>(), claimed = new HashMap<>();
        int right = 0;
        for (int row = 0; row < truth.size(); row++) {
            actual.merge(truth.get(row), 1, Integer::sum);
            claimed.merge(predicted.get(row), 1, Integer::sum);
            if (!truth.get(row).equals(predicted.get(row))) continue;
            hits.merge(truth.get(row), 1, Integer::sum);
            right++;
        }
        Map<String, Object> classes = new TreeMap<>();
        double sum = 0;
        for (String name : names) {
            double hit = hits.getOrDefault(name, 0), real = actual.getOrDefault(name, 0), said = claimed.getOrDefault(name, 0);
            double f1 = ratio(2 * hit, real + said);
            sum += f1;
            classes.put(name, Map.of("precision", ratio(hit, real), "recall", ratio(hit, said), "f1", f1));
        }
        return Map.of("accuracy", ratio(right, truth.size()), "macro_f1", ratio(sum, names.size()), "classes", classes);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
