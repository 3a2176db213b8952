package org.kaijuan.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;

/**
 * What a module implements, as a bean, to publish numbers about itself. All answers are for the libraries of the scope
 * together and by the days of each library's zone; the permission has been checked. A source asks the database once per
 * call, not once per library.
 */
public interface FigureSource {

    /** Never changes while the program runs. */
    List<FigureDefinition> definitions();

    /** The values of the figures asked for, which are all of this source; each of them has one. */
    Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period);

    /** The value on the days that have one; empty for figures without a course in time. */
    Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period);

    /**
     * The rows behind the value.
     *
     * @param cursor {@link RowsPage#next} of the page before; absent for the first page
     */
    RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit);

    /** Who last recorded something that the value counts, or took it out; absent if the source cannot say. */
    default Optional<Recorded> lastRecorded(String id, Scope scope, Period period) {
        return Optional.empty();
    }
}
