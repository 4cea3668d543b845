import java.util.*;

public class Solution {
    static int[] best_bookings(int[][] requests, int pause) {
        int[][] ordered = requests.clone();
        Arrays.sort(ordered, Comparator.comparingInt(request -> request[1]));
        int[][] best = new int[ordered.length + 1][]; // best[i]: value and jobs among the first i requests
        best[0] = new int[] {0, 0};
        for (int i = 0; i < ordered.length; i++) {
            int[] before = best[countUpTo(ordered, i, ordered[i][0] - pause)];
            int[] with = {before[0] + ordered[i][2], before[1] + 1};
            boolean isBetter = with[0] > best[i][0] || with[0] == best[i][0] && with[1] < best[i][1];
            best[i + 1] = isBetter ? with : best[i];
        }
        return best[ordered.length];
    }

    /** How many of the first count requests, ordered by end, end at or before the limit. */
    private static int countUpTo(int[][] ordered, int count, int limit) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered[middle][1] <= limit) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
