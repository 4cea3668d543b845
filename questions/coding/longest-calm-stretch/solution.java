import java.util.*;

public class Solution {
    static int[] longest_calm(double[] values, double spread) {
        // Positions; values fall in highs and rise in lows.
        Deque<Integer> highs = new ArrayDeque<>();
        Deque<Integer> lows = new ArrayDeque<>();
        int start = 0;
        int[] best = {0, 0};
        for (int end = 0; end < values.length; end++) {
            while (!highs.isEmpty() && values[highs.peekLast()] <= values[end]) highs.pollLast();
            highs.addLast(end);
            while (!lows.isEmpty() && values[lows.peekLast()] >= values[end]) lows.pollLast();
            lows.addLast(end);
            while (values[highs.peekFirst()] - values[lows.peekFirst()] > spread) {
                start++;
                if (highs.peekFirst() < start) highs.pollFirst();
                if (lows.peekFirst() < start) lows.pollFirst();
            }
            if (end - start + 1 > best[1]) best = new int[] {start, end - start + 1};
        }
        return best;
    }
}
