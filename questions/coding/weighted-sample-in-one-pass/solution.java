import java.util.*;

public class Solution {
    private record Entry(double key, int position) {}

    static List<Integer> weighted_sample(double[] weights, double[] draws, int k) {
        // The weakest first: a smaller key, or of equal keys the later position.
        Comparator<Entry> weakness = Comparator.comparingDouble(Entry::key).thenComparing(Entry::position, Comparator.reverseOrder());
        PriorityQueue<Entry> kept = new PriorityQueue<>(weakness);
        for (int position = 0; position < weights.length; position++) {
            if (weights[position] <= 0 || k <= 0) continue;
            // The logarithm of the key: the power itself would be 0 or 1 for small and large weights.
            Entry entry = new Entry(Math.log(draws[position]) / weights[position], position);
            if (kept.size() == k) {
                if (weakness.compare(entry, kept.peek()) < 0) continue;
                kept.poll();
            }
            kept.add(entry);
        }
        return kept.stream().map(Entry::position).sorted().toList();
    }
}
