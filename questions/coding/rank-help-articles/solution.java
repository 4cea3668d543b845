import java.util.*;

public class Solution {
    private record Text(Map<String, Integer> counts, int words) {}
    private record Result(int index, double score) {}

    static List<List<Number>> rank(List<String> documents, String query, int top) {
        Set<String> terms = new LinkedHashSet<>(wordsOf(query));
        Map<String, Integer> holding = new HashMap<>();
        List<Text> texts = new ArrayList<>();
        for (String document : documents) {
            List<String> words = wordsOf(document);
            Map<String, Integer> counts = new HashMap<>();
            for (String word : words) if (terms.contains(word)) counts.merge(word, 1, Integer::sum);
            for (String term : counts.keySet()) holding.merge(term, 1, Integer::sum);
            texts.add(new Text(counts, words.size()));
        }
        Map<String, Double> weights = new HashMap<>();
        holding.forEach((term, count) -> weights.put(term, Math.log((1.0 + documents.size()) / (1.0 + count)) + 1));

        List<Result> results = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            Text text = texts.get(index);
            double score = 0;
            for (String term : terms) {
                int occurrences = text.counts().getOrDefault(term, 0);
                if (occurrences > 0) score += (double) occurrences / text.words() * weights.get(term);
            }
            if (score > 0) results.add(new Result(index, score));
        }
        results.sort(Comparator.comparingDouble(Result::score).reversed()); // stable: equal scores stay in order of index
        List<List<Number>> best = new ArrayList<>();
        for (Result result : results.subList(0, Math.min(top, results.size()))) best.add(List.of(result.index(), result.score()));
        return best;
    }

    private static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text.toLowerCase(Locale.ROOT));
        while (tokens.hasMoreTokens()) words.add(tokens.nextToken());
        return words;
    }
}
