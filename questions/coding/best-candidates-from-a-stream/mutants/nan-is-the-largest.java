import java.util.*;

public class Solution {
    static List<Integer> top_k(double[] scores, int k) {
        PriorityQueue<Integer> kept = new PriorityQueue<>((a, b) -> scores[a] == scores[b] ? b - a : Double.compare(scores[a], scores[b]));
        for (int position = 0; position < scores.length; position++) {
            kept.add(position);
            if (kept.size() > k) kept.poll();
        }
        LinkedList<Integer> best = new LinkedList<>();
        while (!kept.isEmpty()) best.addFirst(kept.poll());
        return best;
    }
}
