package org.kaijuan.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.kaijuan.audit.Audit;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.figures.Figures;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.ServiceDefinition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The demand calendar (SVC-46): when readers need more than usual, and what that means for each service. */
@Service
public class Demands {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 1000;
    private static final int WEEKS_LOOKED_AT = 4;

    /** What counts the requests of a service. */
    private static final String FIGURE = "desk.requests.";

    private final DemandRows rows;
    private final Libraries libraries;
    private final Opening opening;
    private final Figures figures;
    private final BusinessClock clock;
    private final Audit audit;

    Demands(DemandRows rows, Libraries libraries, Opening opening, Figures figures, BusinessClock clock, Audit audit) {
        this.rows = rows;
        this.libraries = libraries;
        this.opening = opening;
        this.figures = figures;
        this.clock = clock;
        this.audit = audit;
    }

    /** The services whose requests are counted, in their order. */
    public List<String> services() {
        Set<String> counted = figures.catalogue().stream()
                .map(definition -> definition.id())
                .filter(id -> id.startsWith(FIGURE))
                .map(id -> id.substring(FIGURE.length()))
                .collect(Collectors.toSet());
        return opening.services().stream()
                .map(ServiceDefinition::key)
                .filter(counted::contains)
                .toList();
    }

    /** What concerns a library in these days: its own entries and those of the units above it. */
    public List<Demand> of(Actor actor, LibraryId library, Period period) {
        requireRead(actor, library);
        return rows.of(upwards(library), period);
    }

    /** The same for a file; the audit trail says so. */
    @Transactional
    public List<Demand> export(Actor actor, LibraryId library, Period period) {
        List<Demand> demands = of(actor, library, period);
        audit.exported(actor, library, "plans.demand", demands.size());
        return demands;
    }

    /** What the services of a library may expect, by what was asked in the four weeks before today and by the calendar. */
    public List<LoadForecast> forecast(Actor actor, LibraryId library, Period ahead) {
        requireRead(actor, library);
        LibraryView view = libraries.get(library);
        LocalDate today = clock.today(view.zone());
        Period past = new Period(today.minusWeeks(WEEKS_LOOKED_AT), today.minusDays(1));
        List<Demand> demands = rows.of(upwards(library), ahead);
        FigureScope scope = new FigureScope(library.code(), view.name(), Scope.of(library));
        return services().stream()
                .map(service ->
                        LoadForecast.of(service, past, figures.trend(FIGURE + service, scope, past), demands, ahead))
                .filter(forecast -> forecast.usual() > 0 || forecast.isUnusual())
                .toList();
    }

    /**
     * What many libraries may expect together, of those that the actor may read about; the services of which the calendar says
     * something and for which anybody has asked lately. As many queries as services and units with entries, not libraries.
     */
    public List<LoadForecast> unusual(Actor actor, Scope asked, Period ahead) {
        Scope seen = actor.scope(PlansAccess.READ).and(asked);
        Set<UnitId> units = seen.libraries().stream()
                .flatMap(library -> upwards(library).stream())
                .collect(Collectors.toSet());
        List<Demand> demands = rows.of(List.copyOf(units), ahead);
        if (demands.isEmpty()) {
            return List.of();
        }
        LocalDate today = clock.today(clock.getZone());
        Period past = new Period(today.minusWeeks(WEEKS_LOOKED_AT), today.minusDays(1));
        return services().stream()
                .filter(service ->
                        demands.stream().anyMatch(demand -> demand.load().containsKey(service)))
                .map(service -> unusual(service, past, seen, demands, ahead))
                .filter(forecast -> forecast.usual() > 0)
                .toList();
    }

    private LoadForecast unusual(String service, Period past, Scope seen, List<Demand> demands, Period ahead) {
        Map<UnitId, SortedMap<LocalDate, BigDecimal>> byUnit = new HashMap<>();
        List<LoadForecast.Share> shares = demands.stream()
                .map(demand -> new LoadForecast.Share(
                        demand,
                        byUnit.computeIfAbsent(
                                demand.unit().id(), unit -> counted(service, seen.and(libraries.under(unit)), past))))
                .toList();
        return LoadForecast.of(service, past, counted(service, seen, past), ahead, shares);
    }

    private SortedMap<LocalDate, BigDecimal> counted(String service, Scope where, Period past) {
        return figures.trend(FIGURE + service, new FigureScope("", "", where), past);
    }

    /** The units for whose libraries the actor may make entries: a library of its own, or the province. */
    public List<UnitView> writers(Actor actor) {
        return libraries.units().stream()
                .filter(unit -> unit.kind() != UnitKind.DEPARTMENT && unit.kind() != UnitKind.SCHOOL)
                .filter(unit -> mayWrite(actor, unit.id()))
                .toList();
    }

    @Transactional
    public Outcome<DemandId> add(Actor actor, NewDemand demand) {
        requireWrite(actor, demand.unit());
        Optional<Refusal> problem = problem(demand);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        DemandId id = DemandId.next();
        rows.insert(id, demand, actor.name());
        record(actor, "plans.demand.added", id, demand.unit(), demand.title());
        return Outcome.done(id);
    }

    /** Writes an entry anew; its unit stays. {@code version} is the one that was read. */
    @Transactional
    public Outcome<DemandId> change(Actor actor, DemandId id, int version, NewDemand demand) {
        Demand was = own(actor, id);
        Optional<Refusal> problem = problem(demand);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        if (!rows.change(id, version, demand, actor.name())) {
            return Outcome.refused("plans.changed-meanwhile");
        }
        record(actor, "plans.demand.changed", id, was.unit().id(), demand.title());
        return Outcome.done(id);
    }

    @Transactional
    public void remove(Actor actor, DemandId id) {
        Demand was = own(actor, id);
        rows.remove(id);
        record(actor, "plans.demand.removed", id, was.unit().id(), was.title());
    }

    /** The entry, for whom may change it. */
    public Demand own(Actor actor, DemandId id) {
        Demand demand = rows.find(id)
                .filter(found -> !libraries
                        .under(found.unit().id())
                        .and(actor.scope(PlansAccess.READ))
                        .isEmpty())
                .orElseThrow(() -> new NotFoundException("demand " + id));
        requireWrite(actor, demand.unit().id());
        return demand;
    }

    private Optional<Refusal> problem(NewDemand demand) {
        if (demand.title().isBlank() || demand.title().length() > LONGEST_TITLE) {
            return Optional.of(Refusal.of("plans.title-missing"));
        }
        if (demand.note().length() > LONGEST_NOTE) {
            return Optional.of(Refusal.of("plans.note-too-long"));
        }
        return demand.load().isEmpty() ? Optional.of(Refusal.of("plans.load-missing")) : Optional.empty();
    }

    private void requireRead(Actor actor, LibraryId library) {
        if (!actor.may(PlansAccess.READ, library)) {
            throw new NotFoundException("library " + library);
        }
    }

    private void requireWrite(Actor actor, UnitId unit) {
        if (!mayWrite(actor, unit)) {
            throw new ForbiddenException(PlansAccess.DEMAND);
        }
    }

    private boolean mayWrite(Actor actor, UnitId unit) {
        Scope under = libraries.under(unit);
        return !under.isEmpty() && actor.scope(PlansAccess.DEMAND).libraries().containsAll(under.libraries());
    }

    private List<UnitId> upwards(LibraryId library) {
        return libraries.ancestors(library).stream().map(UnitView::id).toList();
    }

    private void record(Actor actor, String action, DemandId id, UnitId unit, String title) {
        LibraryId library = libraries.find(unit.code()).map(LibraryView::id).orElse(null);
        audit.record(actor, action, library, "demand", id.toString(), Map.of("unit", unit.code(), "title", title));
    }
}
