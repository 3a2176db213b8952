package org.kaijuan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.web.Words;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * docs/figures.md is made from the catalogue. When this fails, run it once with {@code -Dfigures.write=true} and review what
 * changed: the ids are a promise to integrators.
 */
@KaijuanTest
class FigureCatalogueDocTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "figures.md");

    @Autowired
    Figures figures;

    @Autowired
    Words words;

    @Test
    void theDocumentListsEveryFigure() throws IOException {
        String current = document();
        if (Boolean.getBoolean("figures.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, current);
        }

        assertThat(DOCUMENT).exists();
        assertThat(Files.readString(DOCUMENT)).isEqualTo(current);
    }

    @Test
    void everyFigureHasItsTextsInBothLanguages() {
        assertThat(figures.catalogue()).allSatisfy(figure -> {
            assertThat(words.has("figure." + figure.id())).as(figure.id()).isTrue();
            assertThat(words.has("figure." + figure.id() + ".help"))
                    .as(figure.id())
                    .isTrue();
            assertThat(words.has("figure.unit." + figure.unit()))
                    .as(figure.unit())
                    .isTrue();
            assertThat(figure.rowColumns())
                    .allSatisfy(column -> assertThat(words.has("figure.column." + column))
                            .as(column)
                            .isTrue());
        });
    }

    private String document() {
        String rows = figures.catalogue().stream()
                .filter(figure -> !figure.id().startsWith("figurestest."))
                .map(this::row)
                .collect(Collectors.joining());
        return """
                # Figures

                Made from the catalogue by `FigureCatalogueDocTest`; do not edit. Each id answers at
                `GET /api/v1/figures?library=CODE|province&from=&to=` and, with the rows behind it, at
                `GET /api/v1/figures/{id}/rows`. Days are inclusive, in the zone of the library.

                | id | name | 名称 | unit | provenance | what it is |
                |---|---|---|---|---|---|
                """ + rows;
    }

    private String row(FigureDefinition figure) {
        String key = "figure." + figure.id();
        return "| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                        figure.id(),
                        words.of(Locale.ENGLISH, key),
                        words.of(Words.CHINESE, key),
                        words.of(Locale.ENGLISH, "figure.unit." + figure.unit()),
                        figure.provenance().name().toLowerCase(Locale.ROOT),
                        words.of(Locale.ENGLISH, key + ".help"));
    }
}
