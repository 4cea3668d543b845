import java.util.*;

public class Solution {
    /**
     * Most valuable set of non-overlapping requests on one machine, with the fewest jobs among the best.
     *
     * @param requests {start, end, value}, start < end, value >= 1
     * @param pause 0 or more, between two jobs
     * @return {total value, number of jobs}; {0, 0} without requests
     */
    static int[] best_bookings(int[][] requests, int pause) {
        throw new UnsupportedOperationException("not implemented");
    }
}
