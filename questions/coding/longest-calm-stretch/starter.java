import java.util.*;

public class Solution {
    /**
     * Longest run of neighbouring values whose maximum and minimum differ by at most spread.
     *
     * @param values may be empty
     * @param spread 0 or more
     * @return {start, length} of the longest run, counted from 0, the earliest when several are equally long; {0, 0} for no values
     */
    static int[] longest_calm(double[] values, double spread) {
        throw new UnsupportedOperationException("not implemented");
    }
}
