import java.util.*;

public class Solution {
    private static final int LAST = 2;
    private static final int EVENTS = 3;

    static Map<String, List<long[]>> close_day(long[][] carried, long[] users, long[] times, long day_end, long gap) {
        Map<Long, long[]> takenOver = new HashMap<>();
        SortedMap<Long, List<Long>> timesOf = new TreeMap<>();
        for (long[] session : carried) {
            takenOver.put(session[0], session.clone());
            timesOf.put(session[0], new ArrayList<>());
        }
        for (int i = 0; i < users.length; i++) timesOf.computeIfAbsent(users[i], user -> new ArrayList<>()).add(times[i]);

        List<long[]> closed = new ArrayList<>();
        List<long[]> open = new ArrayList<>();
        for (long user : timesOf.keySet()) {
            for (long[] session : sessionsOf(user, takenOver.get(user), timesOf.get(user), gap)) {
                // The earliest event that can still come is at day_end itself.
                (day_end - session[LAST] > gap ? closed : open).add(session);
            }
        }
        return Map.of("closed", closed, "open", open);
    }

    private static List<long[]> sessionsOf(long user, long[] before, List<Long> times, long gap) {
        Collections.sort(times);
        List<long[]> sessions = new ArrayList<>();
        long[] current = before;
        if (before != null) sessions.add(before);
        for (long time : times) {
            if (current == null || time - current[LAST] > gap) {
                current = new long[] {user, time, time, 0};
                sessions.add(current);
            }
            current[LAST] = time;
            current[EVENTS]++;
        }
        return sessions;
    }
}
