package org.kaijuan.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Period;

/** All decisions about levels and the arithmetic of which one holds. Immutable; knows no database. */
final class LevelTimes {

    private final Map<UnitId, List<LevelView>> byUnit;

    private LevelTimes(Map<UnitId, List<LevelView>> byUnit) {
        this.byUnit = byUnit;
    }

    static LevelTimes of(List<LevelView> decisions) {
        return new LevelTimes(decisions.stream()
                .sorted(Comparator.comparingLong(LevelView::number).reversed())
                .collect(Collectors.groupingBy(LevelView::unit)));
    }

    /** The last recorded first. */
    List<LevelView> all() {
        return byUnit.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(LevelView::number).reversed())
                .toList();
    }

    Optional<LevelView> find(LevelId id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What a unit itself says on a day; nothing where it has decided nothing, or that it has none of its own. */
    Optional<LevelView> said(UnitId unit, LocalDate day) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(each -> each.covers(day))
                .findFirst()
                .filter(each -> each.level() != Level.NONE);
    }

    /** @param upwards the units that a library stands in, itself first */
    LevelInForce inForce(List<UnitView> upwards, LocalDate day) {
        LevelInForce strictest = LevelInForce.NOTHING;
        for (UnitView unit : upwards) {
            LevelView said = said(unit.id(), day).orElse(null);
            if (said != null && said.level().isStricterThan(strictest.level())) {
                strictest = new LevelInForce(said.level(), unit, said);
            }
        }
        return strictest;
    }

    /** What a unit says, day by day, in stretches. */
    List<LevelStretch> stretches(UnitId unit, Period period) {
        return stretches(List.of(unit), period, day -> said(unit, day).orElse(null));
    }

    /** What a library is under, in stretches. */
    List<LevelStretch> stretches(List<UnitView> upwards, Period period) {
        List<UnitId> units = upwards.stream().map(UnitView::id).toList();
        return stretches(units, period, day -> inForce(upwards, day).decision());
    }

    /** The same without one decision: what its unit says if it is undone. */
    LevelTimes without(LevelId undone) {
        return of(all().stream().filter(each -> !each.id().equals(undone)).toList());
    }

    private List<LevelStretch> stretches(
            List<UnitId> units, Period period, Function<LocalDate, @Nullable LevelView> holding) {
        List<LevelStretch> stretches = new ArrayList<>();
        LocalDate begin = period.from();
        LevelView current = holding.apply(begin);
        for (LocalDate border : borders(units, period)) {
            LevelView next = holding.apply(border);
            if (!Objects.equals(next, current)) {
                stretches.add(new LevelStretch(new Period(begin, border.minusDays(1)), current));
                begin = border;
                current = next;
            }
        }
        stretches.add(new LevelStretch(new Period(begin, period.to()), current));
        return stretches;
    }

    /** The days after the first on which anything may change. */
    private NavigableSet<LocalDate> borders(List<UnitId> units, Period period) {
        NavigableSet<LocalDate> borders = new TreeSet<>();
        for (UnitId unit : units) {
            for (LevelView each : byUnit.getOrDefault(unit, List.of())) {
                borders.add(each.from());
                if (each.to() != null) {
                    borders.add(each.to().plusDays(1));
                }
            }
        }
        return new TreeSet<>(borders.subSet(period.from(), false, period.to(), true));
    }
}
