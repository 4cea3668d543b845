import java.util.*;

public class Solution {
    /**
     * Order in which one worker trains trials by asynchronous successive halving.
     *
     * @param losses losses[t][r]: loss of trial t after budgets[r] epochs
     * @param budgets ascending
     * @param keep_one_in at least 2
     * @return the jobs {trial, budget} in order
     */
    static List<int[]> schedule(double[][] losses, int[] budgets, int keep_one_in) {
        throw new UnsupportedOperationException("not implemented");
    }
}
