import java.util.*;

public class Solution {
    /**
     * Learn byte-pair merges.
     *
     * @param words lists of byte ids (0-255)
     * @param counts how often each word occurs, 1 or more
     * @param rounds most merges to learn, 0 or more
     * @return "merges": the pairs in order, "length": the total number of tokens of the corpus afterwards
     */
    static Map<String, Object> learn_merges(int[][] words, int[] counts, int rounds) {
        throw new UnsupportedOperationException("not implemented");
    }
}
