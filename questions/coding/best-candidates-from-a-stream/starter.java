import java.util.*;

public class Solution {
    /**
     * Positions of the k highest scores of a stream, best first.
     *
     * @param scores read once; a score may be NaN and then never counts
     * @param k 0 or more; when fewer than k scores count, all of them are returned
     * @return positions counted from 0; of equal scores the earlier position comes first (and is the one kept)
     */
    static List<Integer> top_k(double[] scores, int k) {
        throw new UnsupportedOperationException("not implemented");
    }
}
