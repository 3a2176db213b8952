package org.kaijuan.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.figures.Figures;
import org.kaijuan.figures.Provenance;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.springframework.stereotype.Component;

/** Finds computed numbers for which libraries state other ones in their returns. */
@Component
class DeclaredDifferences {

    private final Figures figures;
    private final Libraries libraries;

    DeclaredDifferences(Figures figures, Libraries libraries) {
        this.figures = figures;
        this.libraries = libraries;
    }

    /** What is declared, by the figures whose computed value differs from it. */
    Map<FigureKey, String> of(Collection<Piece.Figure> used) {
        Actor reader = Actor.system("report", Map.of("figures:figure:read", libraries.everywhere()));
        Map<FigureKey, String> differences = new HashMap<>();
        used.stream()
                .filter(figure -> figure.provenance() == Provenance.COMPUTED
                        && !figure.key().scope().equals(FigureScope.PROVINCE))
                .distinct()
                .forEach(figure -> {
                    FigureKey key = figure.key();
                    figures.declaredBeside(key.figure(), figures.scope(reader, key.scope()), key.period())
                            .flatMap(FigureText::of)
                            .filter(declared -> !declared.equals(FigureText.of(figures.value(
                                                    key.figure(), figures.scope(reader, key.scope()), key.period())
                                            .value())
                                    .orElse("")))
                            .ifPresent(declared -> differences.put(key, declared));
                });
        return differences;
    }
}
