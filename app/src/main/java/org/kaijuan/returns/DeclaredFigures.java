package org.kaijuan.returns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.figures.FigureDefinition;
import org.springframework.stereotype.Component;

/** The figures that libraries can state, from {@code returns/declared-figures.csv}. */
@Component
public class DeclaredFigures {

    private static final String RESOURCE = "/returns/declared-figures.csv";
    private static final int COLUMNS = 5;

    private final Map<String, DeclaredFigure> byId;

    DeclaredFigures() {
        Map<String, DeclaredFigure> read = new LinkedHashMap<>();
        lines().stream().skip(1).map(DeclaredFigures::figure).forEach(figure -> {
            if (read.put(figure.id(), figure) != null) {
                throw new IllegalStateException(RESOURCE + " has " + figure.id() + " twice");
            }
        });
        byId = read;
    }

    /** All of them, in the order of the file. */
    public List<DeclaredFigure> all() {
        return List.copyOf(byId.values());
    }

    public Optional<DeclaredFigure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static DeclaredFigure figure(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(RESOURCE + ": not " + COLUMNS + " cells: " + line);
        }
        return new DeclaredFigure(
                cells[0],
                cells[1],
                FigureDefinition.Nature.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                words(cells[3]),
                words(cells[4]));
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split("\\|")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> lines() {
        try (InputStream file = DeclaredFigures.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: " + RESOURCE);
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
