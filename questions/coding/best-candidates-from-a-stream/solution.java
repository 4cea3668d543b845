import java.util.*;

public class Solution {
    private record Candidate(double score, int position) {}

    static List<Integer> top_k(double[] scores, int k) {
        // The weakest first: a lower score, or of equal scores the later position.
        Comparator<Candidate> weakness = Comparator.comparingDouble(Candidate::score)
            .thenComparing(Candidate::position, Comparator.reverseOrder());
        PriorityQueue<Candidate> kept = new PriorityQueue<>(weakness);
        for (int position = 0; position < scores.length; position++) {
            double score = scores[position];
            if (Double.isNaN(score) || k == 0) continue;
            Candidate candidate = new Candidate(score, position);
            if (kept.size() == k) {
                if (weakness.compare(candidate, kept.peek()) < 0) continue;
                kept.poll();
            }
            kept.add(candidate);
        }
        LinkedList<Integer> best = new LinkedList<>();
        while (!kept.isEmpty()) best.addFirst(kept.poll().position());
        return best;
    }
}
