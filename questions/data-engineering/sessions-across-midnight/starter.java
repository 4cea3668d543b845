import java.util.*;

public class Solution {
    /**
     * Cut one day of events into sessions, taking over what yesterday left open.
     *
     * @param carried sessions {user, start, last, events} still open at the end of yesterday, at most one per user
     * @param users as long as times, in no particular order; event i was made by users[i] at the second times[i], before day_end
     * @param gap two neighbouring events of a user are in one session if they lie at most gap seconds apart
     * @return "closed" and "open": sessions {user, start, last, events} sorted by user, then start
     */
    static Map<String, List<long[]>> close_day(long[][] carried, long[] users, long[] times, long day_end, long gap) {
        throw new UnsupportedOperationException("not implemented");
    }
}
