package org.kaijuan.linter;

import java.util.List;
import java.util.function.Predicate;

/** Words that part what is counted, such as 中文 and 外文. */
final class Opposites {

    private static final List<String[]> PAIRS = DataFile.lines("opposites.txt").stream()
            .map(line -> line.split(" "))
            .toList();

    private Opposites() {}

    /** Whether words name both of two opposites. */
    static boolean isDivided(String words) {
        return PAIRS.stream().anyMatch(pair -> words.contains(pair[0]) && words.contains(pair[1]));
    }

    /** Whether one says what is opposite to what the other says, and not the same too. */
    static boolean part(Predicate<String> one, Predicate<String> other) {
        return PAIRS.stream()
                .anyMatch(pair -> part(one, other, pair[0], pair[1]) || part(one, other, pair[1], pair[0]));
    }

    private static boolean part(Predicate<String> one, Predicate<String> other, String here, String there) {
        return one.test(here) && other.test(there) && !other.test(here);
    }
}
