import java.util.*;

public class Solution {
    /**
     * Order the tasks 0 .. tasks-1 of a pipeline.
     *
     * @param before as long as after; before[i] must finish before after[i] starts, and a pair may occur more than once
     * @return two entries: "order" always takes the smallest task that is ready; "stuck" lists, ascending, the tasks that can never start
     */
    static Map<String, List<Integer>> plan_run(int tasks, int[] before, int[] after) {
        throw new UnsupportedOperationException("not implemented");
    }
}
