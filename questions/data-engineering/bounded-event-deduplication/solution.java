import java.util.*;

public class Solution {
    private record Event(long time, long id) {}

    static Map<String, Object> deduplicate(long[] ids, long[] times, long lateness) {
        List<Long> kept = new ArrayList<>();
        Set<Long> remembered = new HashSet<>();
        PriorityQueue<Event> byTime = new PriorityQueue<>(Comparator.comparingLong(Event::time)); // the oldest remembered event first
        long watermark = Long.MIN_VALUE;
        int late = 0;
        int duplicates = 0;
        int peak = 0;
        for (int i = 0; i < ids.length; i++) {
            if (times[i] < watermark) {
                late++;
                continue;
            }
            if (!remembered.add(ids[i])) {
                duplicates++;
                continue;
            }
            kept.add(ids[i]);
            byTime.add(new Event(times[i], ids[i]));
            watermark = Math.max(watermark, times[i] - lateness);
            while (byTime.peek().time() < watermark) remembered.remove(byTime.poll().id());
            peak = Math.max(peak, remembered.size());
        }
        return Map.of("kept", kept, "late", late, "duplicates", duplicates, "peak", peak);
    }
}
