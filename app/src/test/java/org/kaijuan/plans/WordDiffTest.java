package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Texts set against each other word by word. */
class WordDiffTest {

    @Test
    void charactersAndWordsAreKeptTogether() {
        assertThat(WordDiff.between("每天 8:00 到馆", "每天 9:00 到馆"))
                .containsExactly(
                        new WordDiff.Part(WordDiff.Fate.KEPT, "每天 "),
                        new WordDiff.Part(WordDiff.Fate.GONE, "8"),
                        new WordDiff.Part(WordDiff.Fate.NEW, "9"),
                        new WordDiff.Part(WordDiff.Fate.KEPT, ":00 到馆"));
        assertThat(WordDiff.between("open library", "open libraries"))
                .containsExactly(
                        new WordDiff.Part(WordDiff.Fate.KEPT, "open "),
                        new WordDiff.Part(WordDiff.Fate.GONE, "library"),
                        new WordDiff.Part(WordDiff.Fate.NEW, "libraries"));
    }

    @Test
    void nothingAndEverything() {
        assertThat(WordDiff.between("", "")).isEmpty();
        assertThat(WordDiff.between("", "新")).containsExactly(new WordDiff.Part(WordDiff.Fate.NEW, "新"));
        assertThat(WordDiff.between("旧", "")).containsExactly(new WordDiff.Part(WordDiff.Fate.GONE, "旧"));
    }

    @Test
    void whatIsKeptAndGoneIsTheOldTextAndWhatIsKeptAndNewTheNewOne() {
        long seed = 20200124;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String before = text(random);
            String after = text(random);
            List<WordDiff.Part> parts = WordDiff.between(before, after);
            assertThat(without(parts, WordDiff.Fate.NEW)).as("seed " + seed).isEqualTo(before);
            assertThat(without(parts, WordDiff.Fate.GONE)).as("seed " + seed).isEqualTo(after);
        }
    }

    @Test
    void aLargeTextIsComparedToo() {
        String before = "甲".repeat(10_000);
        String after = "乙".repeat(10_000);
        assertThat(WordDiff.between(before, after)).hasSize(2);
    }

    private static String without(List<WordDiff.Part> parts, WordDiff.Fate fate) {
        return parts.stream()
                .filter(part -> part.fate() != fate)
                .map(WordDiff.Part::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        String letters = "馆开闭ab 12𠮷\n";
        int[] points = letters.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(30), 0, points.length).forEach(i -> text.appendCodePoint(points[i]));
        return text.toString();
    }
}
