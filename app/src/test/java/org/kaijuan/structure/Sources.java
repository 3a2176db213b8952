package org.kaijuan.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product's sources as text, for rules about what is written in them. */
final class Sources {

    static final Path JAVA = Path.of("src/main/java/org/kaijuan");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path RESOURCES = Path.of("src/main/resources");

    private Sources() {}

    /** All files under {@code root} that end in {@code suffix}: path → text. */
    static Map<Path, String> read(Path root, String suffix) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .collect(Collectors.toMap(file -> file, Sources::text, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java without its comments; strings are kept. */
    static String withoutComments(String java) {
        StringBuilder kept = new StringBuilder(java.length());
        int i = 0;
        while (i < java.length()) {
            int end = endOfToken(java, i);
            boolean comment = java.startsWith("//", i) || java.startsWith("/*", i);
            kept.append(comment ? " " : java.substring(i, end));
            i = end;
        }
        return kept.toString();
    }

    private static int endOfToken(String java, int at) {
        if (java.startsWith("//", at)) {
            return orEnd(java, java.indexOf('\n', at));
        }
        if (java.startsWith("/*", at)) {
            return after(java, java.indexOf("*/", at + 2), 2);
        }
        if (java.startsWith("\"\"\"", at)) {
            return after(java, java.indexOf("\"\"\"", at + 3), 3);
        }
        char quote = java.charAt(at);
        if (quote != '"' && quote != '\'') {
            return at + 1;
        }
        int i = at + 1;
        while (i < java.length() && java.charAt(i) != quote) {
            i += java.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(java.length(), i + 1);
    }

    private static int after(String text, int index, int length) {
        return index < 0 ? text.length() : index + length;
    }

    private static int orEnd(String text, int index) {
        return index < 0 ? text.length() : index;
    }

    /** Names of the message files without language and ending: {@code desk}, {@code web} … */
    static List<String> bundles() {
        return read(RESOURCES.resolve("messages"), ".properties").keySet().stream()
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"))
                .toList();
    }

    /** The messages of one file, e.g. {@code desk_en}; none if there is no such file. */
    static Map<String, String> messages(String name) {
        Path file = RESOURCES.resolve("messages").resolve(name + ".properties");
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }
}
