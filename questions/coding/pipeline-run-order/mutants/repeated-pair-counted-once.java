import java.util.*;

public class Solution {
    static Map<String, List<Integer>> plan_run(int tasks, int[] before, int[] after) {
        List<List<Integer>> followers = new ArrayList<>();
        List<Set<Integer>> waitingFor = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            followers.add(new ArrayList<>());
            waitingFor.add(new HashSet<>());
        }
        for (int i = 0; i < before.length; i++) {
            followers.get(before[i]).add(after[i]);
            waitingFor.get(after[i]).add(before[i]);
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int task = 0; task < tasks; task++) if (waitingFor.get(task).isEmpty()) ready.add(task);
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int task = ready.poll();
            order.add(task);
            for (int follower : followers.get(task)) {
                waitingFor.get(follower).remove(task);
                if (waitingFor.get(follower).isEmpty()) ready.add(follower);
            }
        }
        List<Integer> stuck = new ArrayList<>();
        for (int task = 0; task < tasks; task++) if (!waitingFor.get(task).isEmpty()) stuck.add(task);
        return Map.of("order", order, "stuck", stuck);
    }
}
