package org.kaijuan.delivery.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Anything may be on a clipboard. */
class CitationsFuzzTest {

    private static final int HUNDRED_KILOBYTES = 100_000;

    /** The promise is 50 ms on a machine of its own; the build shares two cores. Quadratic work takes seconds. */
    private static final Duration FAST_ENOUGH = Duration.ofMillis(500);

    @Test
    void nothingIsReadFromNothing() {
        assertThat(Citations.read("")).isEmpty();
        assertThat(Citations.read(" \n\t\u3000\u200b")).isEmpty();
    }

    @Test
    void severalReferencesAreReadInOrder() {
        List<Citation> read = Citations.read("[1] 甲. 子[J]. 丙, 2019(1): 1-2.\n[2] 乙. 丑[D]. 丁, 2018.\n");

        assertThat(read).extracting(citation -> citation.text(Field.TITLE)).containsExactly("子", "丑");
    }

    @Test
    void damagedCitationsNeverThrow() {
        long seed = Long.getLong("kaijuan.seed", System.nanoTime());
        System.out.println("CitationsFuzzTest seed " + seed);
        Random random = new Random(seed);
        List<String> originals =
                CitationCasesTest.cases().map(CitationCasesTest.Case::pasted).toList();
        for (int round = 0; round < 20_000; round++) {
            String damaged = damage(originals, random);
            for (Citation citation : Citations.read(damaged)) {
                citation.fields()
                        .values()
                        .forEach(reading -> assertThat(reading.end())
                                .as("seed %d, text %s", seed, damaged)
                                .isLessThanOrEqualTo(damaged.length()));
                assertThat(WorkKey.of(citation).fingerprint()).isNotNull();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heavyTexts")
    void aHundredKilobytesAreReadAtOnce(String name, String text) {
        Citations.read(text);
        long start = System.nanoTime();
        Citations.read(text);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(FAST_ENOUGH);
    }

    static Stream<Object[]> heavyTexts() {
        List<String> units = List.of(
                "a",
                " ",
                ".",
                ",",
                "[",
                "]",
                "[J]",
                "[J]. ",
                "[A]. 见: ",
                "\n",
                "\nX",
                "10.",
                "10.1234/",
                "10.1234/) ",
                "(",
                ")",
                "10.1234/))))))))))",
                "@",
                "@a{",
                "@a{b={",
                "{\"",
                "\\'{",
                "%A x\n",
                "TY  - JOUR\n",
                "TY  - JOUR\nTI  - x\ny\n",
                "AU  - a;",
                "&a=b",
                "&rft.atitle=",
                "?atitle=%",
                "2019",
                "19 ",
                "[2019",
                "ISBN ",
                "ISSN 1234-",
                "http://",
                "张三,",
                "等",
                "、",
                "J. ",
                "A. B. ",
                "[1] 甲. 乙[J]. 丙, 2019, 1(1): 1-2.\n",
                "\ud83d",
                "\u202e",
                "\uff0e");
        return units.stream().map(unit ->
                new Object[] {unit.replace("\n", "\\n"), unit.repeat(HUNDRED_KILOBYTES / unit.length())});
    }

    /** One or two citations glued together, with a few characters cut out, doubled or replaced. */
    private static String damage(List<String> originals, Random random) {
        StringBuilder text = new StringBuilder(Stream.generate(() -> originals.get(random.nextInt(originals.size())))
                .limit(1 + random.nextInt(2))
                .collect(Collectors.joining(random.nextBoolean() ? "\n" : "")));
        for (int i = random.nextInt(12); i > 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(0x10000));
                case 2 -> text.setLength(at);
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
            }
        }
        return text.toString();
    }
}
