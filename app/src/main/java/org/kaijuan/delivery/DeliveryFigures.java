package org.kaijuan.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureSource;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Recorded;
import org.kaijuan.figures.RowsPage;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Component;

/**
 * What was asked for and delivered. A delivery counts on the business day on which it was delivered, in the library's zone; a
 * request on the day on which it was asked for.
 */
@Component
class DeliveryFigures implements FigureSource {

    private final DeliveredCounts delivered;
    private final WantCounts wants;

    DeliveryFigures(DeliveredCounts delivered, WantCounts wants) {
        this.delivered = delivered;
        this.wants = wants;
    }

    @Override
    public List<FigureDefinition> definitions() {
        return Stream.concat(DeliveredCounts.definitions().stream(), WantCounts.definitions().stream())
                .toList();
    }

    @Override
    public Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period) {
        Map<String, FigureValue> values = new HashMap<>();
        if (ids.stream().anyMatch(DeliveredCounts::has)) {
            values.putAll(delivered.values(scope, period));
        }
        if (!ids.stream().allMatch(DeliveredCounts::has)) {
            values.putAll(wants.values(scope, period));
        }
        values.keySet().retainAll(ids);
        return values;
    }

    @Override
    public Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        return DeliveredCounts.has(id) ? delivered.trend(id, scope, period) : wants.trend(id, scope, period);
    }

    @Override
    public RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        return DeliveredCounts.has(id)
                ? delivered.rows(id, scope, period, cursor, limit)
                : wants.rows(id, scope, period, cursor, limit);
    }

    @Override
    public Optional<Recorded> lastRecorded(String id, Scope scope, Period period) {
        return DeliveredCounts.has(id) ? delivered.last(id, scope, period) : wants.last(id, scope, period);
    }
}
