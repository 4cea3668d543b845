import java.util.*;

public class Solution {
    /**
     * Cut the layers, in order, into at most stages groups of neighbours.
     *
     * @param costs cost of each layer, 0 or more; may be empty
     * @param stages 1 or more
     * @return the cost of the most expensive group when the cuts are chosen to make it as small as possible (0 for no layers)
     */
    static long slowest_stage(long[] costs, int stages) {
        throw new UnsupportedOperationException("not implemented");
    }
}
