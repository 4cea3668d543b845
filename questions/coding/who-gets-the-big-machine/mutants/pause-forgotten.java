import java.util.*;

public class Solution {
    static int[] best_bookings(int[][] requests, int pause) {
        int[][] ordered = requests.clone();
        Arrays.sort(ordered, Comparator.comparingInt(request -> request[1]));
        TreeMap<Integer, int[]> best = new TreeMap<>(); // by end
        best.put(Integer.MIN_VALUE, new int[] {0, 0});
        for (int[] request : ordered) {
            int[] before = best.floorEntry(request[0]).getValue();
            int[] last = best.lastEntry().getValue();
            int[] with = {before[0] + request[2], before[1] + 1};
            if (with[0] > last[0] || with[0] == last[0] && with[1] < last[1]) best.put(request[1], with);
        }
        return best.lastEntry().getValue();
    }
}
