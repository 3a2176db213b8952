package org.kaijuan.identity.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.kaijuan.web.TableFile;
import org.springframework.core.io.ClassPathResource;

/** Which header means which column, and which word means what: {@code identity/….properties}. */
final class Columns {

    private static final Map<String, String> PEOPLE = load("identity/people-columns.properties");
    private static final Map<String, String> LIBRARIES = load("identity/library-columns.properties");

    private final Map<String, String> headers = new HashMap<>();

    private Columns(Map<String, String> words, List<String> headers) {
        for (String header : headers) {
            Optional.ofNullable(words.get(key(header)))
                    .filter(column -> !column.contains("."))
                    .ifPresent(column -> this.headers.putIfAbsent(column, header));
        }
    }

    /** @param headers of a file of people, as written */
    static Columns ofPeople(List<String> headers) {
        return new Columns(PEOPLE, headers);
    }

    /** @param headers of a file of libraries, as written */
    static Columns ofLibraries(List<String> headers) {
        return new Columns(LIBRARIES, headers);
    }

    /** The cell under a column; null if it is blank or there is no such column. */
    @Nullable
    String cell(TableFile.Row row, String column) {
        String cell = header(column).map(row::get).orElse("");
        return cell.isBlank() ? null : cell.strip();
    }

    /** The header of a column, e.g. {@code card}; nothing if the file lacks it. */
    Optional<String> header(String column) {
        return Optional.ofNullable(headers.get(column));
    }

    /** What a cell under {@code column} means, e.g. {@code student}; nothing if it means nothing. */
    static Optional<String> meaning(String column, String cell) {
        return Optional.ofNullable(PEOPLE.get(key(cell)))
                .filter(word -> word.startsWith(column + "."))
                .map(word -> word.substring(column.length() + 1));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> load(String path) {
        Properties columns = new Properties();
        ClassPathResource file = new ClassPathResource(path);
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            columns.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new HashMap<>();
        columns.stringPropertyNames()
                .forEach(column -> Arrays.stream(columns.getProperty(column).split(","))
                        .forEach(word -> words.put(key(word), column)));
        return words;
    }
}
