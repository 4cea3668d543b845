import java.util.*;

public class Solution {
    static List<List<Number>> rank(List<String> documents, String query, int top) {
        List<List<String>> texts = documents.stream().map(Solution::wordsOf).toList();
        Set<String> terms = new LinkedHashSet<>(wordsOf(query));
        List<List<Number>> results = new ArrayList<>();
        Map<String, Integer> holding = new HashMap<>();
        for (String term : terms) holding.put(term, (int) texts.stream().filter(text -> text.contains(term)).count());
        for (int index = 0; index < texts.size(); index++) {
            double score = 0;
            for (String term : terms) {
                int occurrences = Collections.frequency(texts.get(index), term);
                if (occurrences > 0) score += (double) occurrences / texts.get(index).size() * (Math.log((1 + texts.size()) / (1 + holding.get(term))) + 1);
            }
            if (score > 0) results.add(List.of(index, score));
        }
        results.sort((a, b) -> Double.compare(b.get(1).doubleValue(), a.get(1).doubleValue()));
        return results.subList(0, Math.min(top, results.size()));
    }

    private static List<String> wordsOf(String text) {
        String trimmed = text.toLowerCase(Locale.ROOT).strip();
        return trimmed.isEmpty() ? List.of() : List.of(trimmed.split("\\s+"));
    }
}
