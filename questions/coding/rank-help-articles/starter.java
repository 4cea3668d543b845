import java.util.*;

public class Solution {
    /**
     * Rank documents for a query by tf-idf.
     *
     * @param top most results wanted, 0 or more
     * @return pairs of index and score, best first, equal scores by smaller index, only scores above 0
     */
    static List<List<Number>> rank(List<String> documents, String query, int top) {
        throw new UnsupportedOperationException("not implemented");
    }
}
