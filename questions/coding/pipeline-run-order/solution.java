import java.util.*;

public class Solution {
    static Map<String, List<Integer>> plan_run(int tasks, int[] before, int[] after) {
        List<List<Integer>> followers = new ArrayList<>();
        for (int task = 0; task < tasks; task++) followers.add(new ArrayList<>());
        int[] waitingFor = new int[tasks];
        for (int i = 0; i < before.length; i++) {
            followers.get(before[i]).add(after[i]);
            waitingFor[after[i]]++;
        }

        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int task = 0; task < tasks; task++) if (waitingFor[task] == 0) ready.add(task);
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int task = ready.poll();
            order.add(task);
            for (int follower : followers.get(task)) if (--waitingFor[follower] == 0) ready.add(follower);
        }

        List<Integer> stuck = new ArrayList<>();
        for (int task = 0; task < tasks; task++) if (waitingFor[task] > 0) stuck.add(task);
        return Map.of("order", order, "stuck", stuck);
    }
}
