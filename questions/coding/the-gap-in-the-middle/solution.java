import java.util.*;

public class Solution {
    static Long kth_gap(int[] values, long k) {
        long count = values.length;
        if (k < 1 || k > count * (count - 1) / 2) return null;
        int[] ordered = values.clone();
        Arrays.sort(ordered);
        long low = 0;
        long high = (long) ordered[ordered.length - 1] - ordered[0]; // the difference may pass an int
        while (low < high) {
            long middle = (low + high) / 2;
            if (pairsWithin(ordered, middle) >= k) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static long pairsWithin(int[] ordered, long limit) {
        long found = 0;
        int left = 0;
        for (int right = 0; right < ordered.length; right++) {
            while ((long) ordered[right] - ordered[left] > limit) left++;
            found += right - left;
        }
        return found;
    }
}
