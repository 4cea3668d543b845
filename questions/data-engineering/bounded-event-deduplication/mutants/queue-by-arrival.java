import java.util.*;

public class Solution {
    static Map<String, Object> deduplicate(long[] ids, long[] times, long lateness) {
        List<Long> kept = new ArrayList<>();
        Map<Long, Long> remembered = new LinkedHashMap<>(); // id -> time, in order of arrival
        long watermark = Long.MIN_VALUE;
        int late = 0, duplicates = 0, peak = 0;
        for (int i = 0; i < ids.length; i++) {
            if (times[i] < watermark) {
                late++;
                continue;
            }
            if (remembered.putIfAbsent(ids[i], times[i]) != null) {
                duplicates++;
                continue;
            }
            kept.add(ids[i]);
            watermark = Math.max(watermark, times[i] - lateness);
            for (Iterator<Long> oldest = remembered.values().iterator(); oldest.hasNext() && oldest.next() < watermark;) oldest.remove();
            peak = Math.max(peak, remembered.size());
        }
        return Map.of("kept", kept, "late", late, "duplicates", duplicates, "peak", peak);
    }
}
