import java.util.*;

public class Solution {
    static Map<String, List<long[]>> close_day(long[][] carried, long[] users, long[] times, long day_end, long gap) {
        Map<Long, long[]> before = new HashMap<>();
        for (long[] session : carried) before.put(session[0], session.clone());
        TreeMap<Long, List<Long>> timesOf = new TreeMap<>();
        for (int i = 0; i < users.length; i++) timesOf.computeIfAbsent(users[i], user -> new ArrayList<>()).add(times[i]);
        List<long[]> closed = new ArrayList<>(), open = new ArrayList<>();
        timesOf.forEach((user, own) -> {
            Collections.sort(own);
            List<long[]> sessions = new ArrayList<>();
            if (before.containsKey(user)) sessions.add(before.get(user));
            for (long time : own) {
                long[] last = sessions.isEmpty() ? null : sessions.get(sessions.size() - 1);
                if (last == null || time - last[2] > gap) sessions.add(new long[] {user, time, time, 1});
                else {
                    last[2] = time;
                    last[3]++;
                }
            }
            for (long[] session : sessions) (day_end - session[2] > gap ? closed : open).add(session);
        });
        return Map.of("closed", closed, "open", open);
    }
}
