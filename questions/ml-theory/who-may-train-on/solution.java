import java.util.*;

public class Solution {
    /** The trials finished on one rung, and those of them that were promoted from it. */
    private static final class Rung {
        final TreeSet<Integer> finished;
        final Set<Integer> promoted = new HashSet<>();

        Rung(double[][] losses, int rung) {
            finished = new TreeSet<>(Comparator.<Integer>comparingDouble(trial -> losses[trial][rung]).thenComparing(Comparator.naturalOrder()));
        }

        /** Promotes the best trial that may move up and has not yet; null when there is none. */
        Integer promote(int keepOneIn) {
            int seats = finished.size() / keepOneIn;
            for (int trial : finished) {
                if (seats-- == 0) return null;
                if (promoted.add(trial)) return trial;
            }
            return null;
        }
    }

    static List<int[]> schedule(double[][] losses, int[] budgets, int keep_one_in) {
        List<Rung> rungs = new ArrayList<>();
        for (int rung = 0; rung < budgets.length; rung++) rungs.add(new Rung(losses, rung));
        List<int[]> jobs = new ArrayList<>();
        int started = 0;
        while (true) {
            Integer trial = null;
            int to = 0;
            for (int rung = budgets.length - 2; rung >= 0 && trial == null; rung--) {
                trial = rungs.get(rung).promote(keep_one_in);
                to = trial == null ? 0 : rung + 1;
            }
            if (trial == null) {
                if (started == losses.length) return jobs;
                trial = started++;
            }
            jobs.add(new int[] {trial, budgets[to]});
            rungs.get(to).finished.add(trial);
        }
    }
}
