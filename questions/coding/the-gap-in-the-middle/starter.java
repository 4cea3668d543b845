import java.util.*;

public class Solution {
    /**
     * k-th smallest absolute difference over all pairs of positions, k counted from 1.
     *
     * @param values up to 1e9 in absolute value
     * @return null when k is below 1 or above the number of pairs
     */
    static Long kth_gap(int[] values, long k) {
        throw new UnsupportedOperationException("not implemented");
    }
}
