import java.util.*;
import java.util.stream.*;

public class Solution {
    static List<Integer> weighted_sample(double[] weights, double[] draws, int k) {
        return IntStream.range(0, weights.length).boxed()
            .filter(position -> weights[position] > 0)
            .sorted(Comparator.comparingDouble((Integer position) -> -Math.pow(draws[position], 1 / weights[position])))
            .limit(k)
            .sorted()
            .toList();
    }
}
