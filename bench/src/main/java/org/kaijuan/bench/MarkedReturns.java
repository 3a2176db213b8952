package org.kaijuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The returns that were written and marked by hand for the tests: what a careful reader would take from each. */
record MarkedReturns(List<Marked> all) {

    private static final String FOLDER = "app/src/test/resources/prose/returns";

    /** @param figures id of the figure → its value as an answer of the API has it */
    record Marked(String text, Map<String, String> figures) {}

    static MarkedReturns read() throws IOException {
        Path folder = Path.of(System.getProperty("kaijuan.home"), FOLDER);
        List<Marked> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".figures"))
                    .sorted()
                    .toList()) {
                all.add(new Marked(text(file), figures(file)));
            }
        }
        return new MarkedReturns(all);
    }

    private static String text(Path figures) throws IOException {
        String name = figures.toString().replace(".figures", "");
        Path markdown = Path.of(name + ".md");
        return Files.readString(Files.exists(markdown) ? markdown : Path.of(name + ".txt"));
    }

    private static Map<String, String> figures(Path file) throws IOException {
        Map<String, String> figures = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            figures.put(cells[0], cells[1]);
        }
        return figures;
    }

    /** All of them one after the other, as often as it takes for so many characters. */
    String text(int characters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            all.forEach(marked -> text.append(marked.text()).append("\n\n"));
        }
        return text.substring(0, characters);
    }
}
