import java.util.*;

public class Solution {
    private record Result(int index, double score) {}

    static List<List<Number>> rank(List<String> documents, String query, int top) {
        Set<String> terms = new LinkedHashSet<>(wordsOf(query));
        List<Map<String, Integer>> counts = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        Map<String, Integer> holding = new HashMap<>();
        for (String document : documents) {
            List<String> words = wordsOf(document);
            Map<String, Integer> own = new HashMap<>();
            for (String word : words) if (terms.contains(word)) own.merge(word, 1, Integer::sum);
            for (String term : own.keySet()) holding.merge(term, 1, Integer::sum);
            counts.add(own);
            lengths.add(words.size());
        }

        List<Result> results = new ArrayList<>();
        for (int index = 0; index < documents.size(); index++) {
            double score = 0;
            for (String term : terms) {
                int occurrences = counts.get(index).getOrDefault(term, 0);
                if (occurrences == 0) continue;
                double rarity = Math.log((1.0 + documents.size()) / (1.0 + holding.get(term))) + 1;
                score += (double) occurrences / lengths.get(index) * rarity;
            }
            if (score > 0) results.add(new Result(index, score));
        }
        results.sort(Comparator.comparingDouble(Result::score).reversed()); // stable: equal scores stay in order of index
        return results.stream().limit(top).map(result -> List.<Number>of(result.index(), result.score())).toList();
    }

    /** An empty text has no words; split alone would give one empty word. */
    private static List<String> wordsOf(String text) {
        String trimmed = text.toLowerCase(Locale.ROOT).strip();
        return trimmed.isEmpty() ? List.of() : List.of(trimmed.split("\\s+"));
    }
}
