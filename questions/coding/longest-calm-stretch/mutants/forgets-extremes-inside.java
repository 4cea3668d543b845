public class Solution {
    static int[] longest_calm(double[] values, double spread) {
        int start = 0;
        int[] best = {0, 0};
        double high = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        for (int end = 0; end < values.length; end++) {
            high = Math.max(high, values[end]);
            low = Math.min(low, values[end]);
            while (high - low > spread) {
                double leaving = values[start++];
                if (leaving == high) high = Math.max(values[start], values[end]);
                if (leaving == low) low = Math.min(values[start], values[end]);
            }
            if (end - start + 1 > best[1]) best = new int[] {start, end - start + 1};
        }
        return best;
    }
}
