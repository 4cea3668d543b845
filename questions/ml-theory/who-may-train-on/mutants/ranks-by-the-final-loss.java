import java.util.*;

public class Solution {
    static List<int[]> schedule(double[][] losses, int[] budgets, int keep_one_in) {
        int last = budgets.length - 1;
        List<List<Integer>> finished = new ArrayList<>();
        List<Set<Integer>> promoted = new ArrayList<>();
        for (int rung = 0; rung <= last; rung++) {
            finished.add(new ArrayList<>());
            promoted.add(new HashSet<>());
        }
        List<int[]> jobs = new ArrayList<>();
        for (int started = 0;;) {
            int trial = -1, to = 0;
            for (int rung = last - 1; rung >= 0 && trial < 0; rung--) {
                List<Integer> ranked = new ArrayList<>(finished.get(rung));
                ranked.sort(Comparator.<Integer>comparingDouble(one -> losses[one][last]).thenComparing(Comparator.naturalOrder()));
                for (int one : ranked.subList(0, ranked.size() / keep_one_in)) {
                    if (trial < 0 && promoted.get(rung).add(one)) {
                        trial = one;
                        to = rung + 1;
                    }
                }
            }
            if (trial < 0) {
                if (started == losses.length) return jobs;
                trial = started++;
            }
            jobs.add(new int[] {trial, budgets[to]});
            finished.get(to).add(trial);
        }
    }
}
