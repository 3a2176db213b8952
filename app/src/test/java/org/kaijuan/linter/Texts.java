package org.kaijuan.linter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.Span;

/** Texts to lint: those in {@code test/resources/linter}, and the source report where it lies beside the project. */
final class Texts {

    static final List<String> MARKED = List.of(
            "clean-deeds",
            "clean-lines",
            "clean-notice",
            "clean-plan",
            "clean-return",
            "clean-statistics",
            "clean-traditional",
            "report-with-slips",
            "slips-lines",
            "slips-numbers",
            "slips-traditional",
            "slips-words");

    private static final Path SOURCE_REPORT = Path.of("shared", "mission", "source-report.md");

    private Texts() {}

    static Prose prose(String name) {
        return Prose.of(resource(name + ".md"));
    }

    /** What a text must raise, one finding a line; no other may be a warning. */
    static List<String> expected(String name) {
        return resource(name + ".expected")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The report of 2020; it names people, so it is not shipped. */
    static Optional<Prose> sourceReport() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(SOURCE_REPORT);
            if (Files.exists(file)) {
                return Optional.of(Prose.of(read(file)));
            }
        }
        return Optional.empty();
    }

    /** A finding as the files of expectations write it. */
    static String line(Finding finding) {
        List<String> quotes = finding.spans().stream().map(Span::quote).toList();
        return finding.code().key() + " " + finding.severity() + ": " + String.join(" | ", quotes);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Texts.class.getResourceAsStream("/linter/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no text " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
