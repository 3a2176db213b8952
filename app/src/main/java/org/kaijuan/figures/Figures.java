package org.kaijuan.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;

/**
 * Answers every question about a number: its value, its course, the rows behind it. Each question is for a {@link
 * FigureScope} that {@link #scope} has granted.
 */
@Service
public class Figures {

    private final FigureCatalogue catalogue;
    private final Libraries libraries;

    Figures(FigureCatalogue catalogue, Libraries libraries) {
        this.catalogue = catalogue;
        this.libraries = libraries;
    }

    /** Every figure there is, by id. */
    public List<FigureDefinition> catalogue() {
        return List.copyOf(catalogue.all());
    }

    /** @throws NotFoundException if there is no such figure */
    public FigureDefinition definition(String id) {
        return catalogue.get(id);
    }

    /**
     * The libraries that a code stands for: that of a library, of a unit above libraries, or {@code province} for all.
     *
     * @throws NotFoundException if there is no such unit, or the actor reads the figures of none of its libraries
     * @throws ForbiddenException if the actor reads the figures of some of its libraries, but not of all
     */
    public FigureScope scope(Actor actor, String code) {
        Scope held = actor.scope(FigurePermissions.READ);
        FigureScope wanted = wanted(code, held);
        if (held.and(wanted.libraries()).isEmpty()) {
            throw new NotFoundException("figures of " + code);
        }
        if (!held.libraries().containsAll(wanted.libraries().libraries())) {
            throw new ForbiddenException(FigurePermissions.READ);
        }
        return wanted;
    }

    private FigureScope wanted(String code, Scope held) {
        if (code.equals(FigureScope.PROVINCE)) {
            return new FigureScope(code, "", provinces(held));
        }
        if (!UnitId.isValid(code)) {
            throw new NotFoundException("unit");
        }
        UnitView unit = libraries.unit(new UnitId(code));
        String name = libraries.find(code).map(LibraryView::name).orElse(unit.name());
        return new FigureScope(code, name, libraries.under(unit.id()));
    }

    /** The provinces that somebody holds as a whole, where an installation has several; else all there is. */
    private Scope provinces(Scope held) {
        return libraries.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                .map(unit -> libraries.under(unit.id()))
                .filter(province -> !province.isEmpty() && held.libraries().containsAll(province.libraries()))
                .reduce(Scope::or)
                .orElseGet(libraries::everywhere);
    }

    /** All figures, by id; each source is asked once. */
    public List<FigureAnswer> values(FigureScope scope, Period period) {
        return values(scope, period, definition -> true);
    }

    /** The main numbers only, without those that nobody has stated. */
    public List<FigureAnswer> headlines(FigureScope scope, Period period) {
        return values(scope, period, FigureDefinition::isHeadline).stream()
                .filter(FigureAnswer::isWorthShowing)
                .toList();
    }

    /** Some figures by id, each source being asked once; an id that no module publishes has no answer. */
    public Map<String, FigureAnswer> values(Set<String> ids, FigureScope scope, Period period) {
        return values(scope, period, definition -> ids.contains(definition.id())).stream()
                .collect(Collectors.toMap(answer -> answer.definition().id(), answer -> answer));
    }

    private List<FigureAnswer> values(FigureScope scope, Period period, Predicate<FigureDefinition> wanted) {
        Map<String, FigureValue> values = new HashMap<>();
        catalogue
                .bySource(wanted)
                .forEach((source, ids) -> values.putAll(source.values(ids, scope.libraries(), period)));
        return catalogue.all().stream()
                .filter(wanted)
                .map(definition ->
                        answer(definition, values.getOrDefault(definition.id(), FigureValue.nothing()), scope, period))
                .toList();
    }

    /** One figure. */
    public FigureAnswer value(String id, FigureScope scope, Period period) {
        FigureValue value = catalogue
                .source(id)
                .values(Set.of(id), scope.libraries(), period)
                .getOrDefault(id, FigureValue.nothing());
        return answer(catalogue.get(id), value, scope, period);
    }

    /** Where there is nothing to compute from, what libraries stated stands, and says that it is stated. */
    private FigureAnswer answer(FigureDefinition definition, FigureValue value, FigureScope scope, Period period) {
        return value instanceof FigureValue.Nothing
                ? declaredBeside(definition.id(), scope, period)
                        .map(stated -> new FigureAnswer(
                                catalogue.declaredDefinition(definition.id()).orElse(definition), stated))
                        .orElseGet(() -> new FigureAnswer(definition, value))
                : new FigureAnswer(definition, value);
    }

    /**
     * What libraries state of a figure that is also computed, so that the two can be compared; empty if they state nothing, or
     * if the figure is only stated.
     */
    public Optional<FigureValue> declaredBeside(String id, FigureScope scope, Period period) {
        return catalogue
                .declaredBeside(id)
                .map(source ->
                        source.values(Set.of(id), scope.libraries(), period).get(id))
                .filter(value -> !(value instanceof FigureValue.Nothing));
    }

    /**
     * The value day by day: of a count on every day of the period, of a measure on the days that have one; empty for a
     * figure without a course in time.
     */
    public SortedMap<LocalDate, BigDecimal> trend(String id, FigureScope scope, Period period) {
        Map<LocalDate, BigDecimal> known = catalogue.source(id).trend(id, scope.libraries(), period);
        SortedMap<LocalDate, BigDecimal> trend = new TreeMap<>(known);
        if (!known.isEmpty() && catalogue.get(id).nature() == FigureDefinition.Nature.COUNT) {
            period.dates().forEach(day -> trend.putIfAbsent(day, BigDecimal.ZERO));
        }
        return trend;
    }

    /** Some of the rows behind a figure. */
    public RowsPage rows(String id, FigureScope scope, Period period, @Nullable String cursor, int limit) {
        RowsPage rows = catalogue.source(id).rows(id, scope.libraries(), period, cursor, limit);
        return rows.total() > 0 || declaredBeside(id, scope, period).isEmpty()
                ? rows
                : catalogue
                        .declaredBeside(id)
                        .map(source -> source.rows(id, scope.libraries(), period, cursor, limit))
                        .orElse(rows);
    }

    /** Who last recorded something that the value counts, or took it out; absent if nobody knows. */
    public Optional<Recorded> lastRecorded(String id, FigureScope scope, Period period) {
        return catalogue.source(id).lastRecorded(id, scope.libraries(), period);
    }
}
