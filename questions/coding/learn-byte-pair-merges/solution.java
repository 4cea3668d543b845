import java.util.*;

public class Solution {
    private record Pair(int left, int right) implements Comparable<Pair> {
        @Override public int compareTo(Pair other) {
            return left != other.left ? Integer.compare(left, other.left) : Integer.compare(right, other.right);
        }
    }

    static Map<String, Object> learn_merges(int[][] words, int[] counts, int rounds) {
        int[][] current = words.clone();
        List<List<Integer>> merges = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Map<Pair, Integer> pairs = countPairs(current, counts);
            Pair best = null;
            for (Pair pair : pairs.keySet()) {
                int order = best == null ? 1 : Integer.compare(pairs.get(pair), pairs.get(best));
                if (order > 0 || order == 0 && pair.compareTo(best) < 0) best = pair;
            }
            if (best == null || pairs.get(best) < 2) break;
            merges.add(List.of(best.left, best.right));
            for (int i = 0; i < current.length; i++) current[i] = merge(current[i], best, 256 + round);
        }
        int length = 0;
        for (int i = 0; i < current.length; i++) length += current[i].length * counts[i];
        return Map.of("merges", merges, "length", length);
    }

    private static Map<Pair, Integer> countPairs(int[][] words, int[] counts) {
        Map<Pair, Integer> pairs = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            for (int at = 0; at + 1 < words[i].length; at++) {
                pairs.merge(new Pair(words[i][at], words[i][at + 1]), counts[i], Integer::sum);
            }
        }
        return pairs;
    }

    private static int[] merge(int[] word, Pair pair, int token) {
        int[] merged = new int[word.length];
        int size = 0;
        for (int at = 0; at < word.length; at++) {
            boolean isPair = word[at] == pair.left && at + 1 < word.length && word[at + 1] == pair.right;
            merged[size++] = isPair ? token : word[at];
            if (isPair) at++;
        }
        return Arrays.copyOf(merged, size);
    }
}
