package org.kaijuan.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Figures;
import org.kaijuan.figures.Provenance;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Component;

/** The figures of a return that Kaijuan counts itself: filled in when it is begun, counted anew whenever it is read. */
@Component
class CountedFigures {

    private final Figures figures;

    CountedFigures(Figures figures) {
        this.figures = figures;
    }

    /** What a figure comes to now; nothing if no module counts it, or there is nothing to count. */
    Optional<EntryBody.Figure> count(String figure, LibraryId library, Period period) {
        boolean isCounted = figures.definition(figure).provenance() == Provenance.COMPUTED;
        FigureScope scope = new FigureScope(library.code(), "", Scope.of(library));
        return isCounted
                        && figures.value(figure, scope, period).value()
                                instanceof FigureValue.Quantity(BigDecimal number)
                        && number.signum() > 0
                ? Optional.of(new EntryBody.Figure(number, null, false, period, Provenance.COMPUTED, ""))
                : Optional.empty();
    }

    /** The entries with today's numbers where they are computed; what people wrote stays as it is. */
    List<Entry> anew(List<Entry> entries, LibraryId library) {
        return entries.stream()
                .map(entry ->
                        entry.body() instanceof EntryBody.Figure figure && figure.provenance() == Provenance.COMPUTED
                                ? count(entry.key(), library, figure.period())
                                        .map(counted -> with(entry, counted))
                                        .orElse(entry)
                                : entry)
                .toList();
    }

    private static Entry with(Entry entry, EntryBody body) {
        return new Entry(entry.key(), body, entry.position(), entry.version(), entry.byName(), entry.at());
    }
}
