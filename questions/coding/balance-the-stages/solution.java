import java.util.*;

public class Solution {
    static long slowest_stage(long[] costs, int stages) {
        long low = Arrays.stream(costs).max().orElse(0);
        long high = Arrays.stream(costs).sum();
        while (low < high) {
            long middle = (low + high) / 2;
            if (fits(costs, stages, middle)) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /** Whether filling each group up to the limit needs no more than stages groups. */
    private static boolean fits(long[] costs, int stages, long limit) {
        int used = 1;
        long load = 0;
        for (long cost : costs) {
            load += cost;
            if (load > limit) {
                if (++used > stages) return false;
                load = cost;
            }
        }
        return true;
    }
}
