package org.kaijuan.delivery.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of {@code delivery/citations.txt}. */
class CitationCasesTest {

    record Case(String name, String pasted, List<String> expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isReadCompletely(Case given) {
        Citation citation = Citations.read(given.pasted()).getFirst();

        assertThat(lines(citation)).containsExactlyInAnyOrderElementsOf(given.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void pointsAtItsSource(Case given) {
        for (Citation citation : Citations.read(given.pasted())) {
            citation.fields()
                    .forEach((field, reading) -> assertThat(reading.start())
                            .as("start of %s", field)
                            .isBetween(0, reading.end())
                            .isLessThanOrEqualTo(given.pasted().length()));
        }
    }

    static Stream<Case> cases() {
        try (InputStream file = CitationCasesTest.class.getResourceAsStream("/delivery/citations.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^## ")).skip(1).map(CitationCasesTest::parse);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Case parse(String block) {
        int firstLine = block.indexOf('\n');
        int arrow = block.indexOf("\n=>\n");
        String pasted = block.substring(firstLine + 1, arrow);
        List<String> expected = block.substring(arrow + 4)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return new Case(block.substring(0, firstLine), pasted, expected);
    }

    private static List<String> lines(Citation citation) {
        List<String> lines = new ArrayList<>();
        lines.add(citation.notation().name());
        if (citation.type() != null) {
            lines.add("type" + mark(citation.typeConfidence()) + " " + citation.type());
        }
        citation.fields()
                .forEach((field, reading) -> lines.add(field + mark(reading.confidence()) + " " + reading.value()));
        return lines;
    }

    private static String mark(Confidence confidence) {
        return switch (confidence) {
            case SURE -> "";
            case DOUBTFUL -> "?";
        };
    }
}
