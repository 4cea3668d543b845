import java.util.*;

public class Solution {
    /**
     * Drop redelivered and late events from a stream, with bounded memory.
     *
     * @param ids as long as times, in order of arrival; copies of an event have the same id and the same event time
     * @param lateness 0 or more; the watermark is the greatest event time seen so far minus lateness
     * @return "kept": list of ids, "late", "duplicates" and "peak": whole numbers
     */
    static Map<String, Object> deduplicate(long[] ids, long[] times, long lateness) {
        throw new UnsupportedOperationException("not implemented");
    }
}
