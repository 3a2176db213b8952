package org.kaijuan.response;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;

/** All messages about risks. Immutable; knows no database. */
final class RiskTimes {

    private static final Comparator<RiskView> LATEST_FIRST = Comparator.comparing(RiskView::from)
            .thenComparingLong(RiskView::number)
            .reversed();

    private final Map<UnitId, List<RiskView>> byUnit;

    private RiskTimes(Map<UnitId, List<RiskView>> byUnit) {
        this.byUnit = byUnit;
    }

    static RiskTimes of(List<RiskView> risks) {
        return new RiskTimes(risks.stream().sorted(LATEST_FIRST).collect(Collectors.groupingBy(RiskView::unit)));
    }

    List<RiskView> all() {
        return byUnit.values().stream()
                .flatMap(List::stream)
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** What one unit says. */
    Optional<RiskView> said(UnitId unit, LocalDate day) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(risk -> !risk.from().isAfter(day))
                .findFirst();
    }

    /** What the nearest unit says: the county before the city. */
    Optional<RiskView> at(List<UnitView> upwards, LocalDate day) {
        return upwards.stream().flatMap(unit -> said(unit.id(), day).stream()).findFirst();
    }
}
