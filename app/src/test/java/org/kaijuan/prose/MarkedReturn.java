package org.kaijuan.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A return that was written and marked by hand: the text, and what a careful reader would take from it. Their institutions
 * are invented. 1 to 8 were at hand while the cues were made; 9 to 17 were written after that and first read unseen.
 */
record MarkedReturn(String name, Prose prose, Map<String, String> figures) {

    static final List<String> ALL = List.of(
            "1-bullets.md",
            "2-bureaucratic.txt",
            "3-table.txt",
            "4-terse.txt",
            "5-traditional.txt",
            "6-narrative.md",
            "7-markdown-tables.md",
            "8-nothing-asked.txt",
            "9-respectively.txt",
            "10-newsletter.txt",
            "11-numbered.txt",
            "12-distractors.txt",
            "13-letter.txt",
            "14-minutes.md",
            "15-qa.txt",
            "16-long-sentences.txt",
            "17-labels.txt");

    static MarkedReturn read(String name) {
        Map<String, String> figures = new LinkedHashMap<>();
        resource("/prose/returns/" + name.replaceFirst("\\.[a-z]+$", ".figures"))
                .lines()
                .map(line -> line.split("\t"))
                .forEach(cells -> figures.put(cells[0], cells[1]));
        return new MarkedReturn(name, Prose.of(resource("/prose/returns/" + name)), figures);
    }

    /** The figures of the shipped form, as a return looks for them. */
    static List<Sought> sought() {
        return resource("/returns/declared-figures.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Sought(cells[0], cells[0], cells[1], form(cells), words(cells[3]), words(cells[4])))
                .toList();
    }

    private static Sought.Form form(String[] cells) {
        if (!cells[1].equals("text")) {
            return Sought.Form.NUMBER;
        }
        return cells[3].isEmpty() ? Sought.Form.HOURS : Sought.Form.RANGE;
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split("\\|")).filter(word -> !word.isEmpty()).toList();
    }

    static String resource(String path) {
        try (InputStream stream = Objects.requireNonNull(MarkedReturn.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
