package org.kaijuan.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** The way of directives down the tree. A level at which nobody is to receive them is stepped over; a library never is. */
@Component
class Cascade {

    private final Libraries libraries;
    private final People people;
    private final BusinessClock clock;

    Cascade(Libraries libraries, People people, BusinessClock clock) {
        this.libraries = libraries;
        this.people = people;
        this.clock = clock;
    }

    /** The units to which a unit passes on: in each branch the next level where somebody is. */
    List<UnitView> below(UnitId unit) {
        List<UnitView> next = new ArrayList<>();
        collect(unit, people.staffed(ResponseAccess.DIRECTIVE_READ), next);
        return next;
    }

    private void collect(UnitId unit, Set<UnitId> staffed, List<UnitView> next) {
        for (UnitView child : libraries.children(unit)) {
            if (child.kind() == UnitKind.LIBRARY || staffed.contains(child.id())) {
                next.add(child);
            } else if (child.kind() != UnitKind.DEPARTMENT) {
                collect(child.id(), staffed, next);
            }
        }
    }

    /** The arrivals above a unit, from the top down to its own. */
    List<DirectiveAt.Step> way(UnitId unit, List<Arrival> arrivals) {
        Map<UnitId, Arrival> byUnit = byUnit(arrivals);
        List<DirectiveAt.Step> way = new ArrayList<>();
        for (Arrival at = byUnit.get(unit); at != null; at = byUnit.get(at.from())) {
            way.addFirst(new DirectiveAt.Step(libraries.unit(at.from()), libraries.unit(at.unit()), at));
        }
        return way;
    }

    /** How far the units below one have come: those where it has arrived, and every library where it has not. */
    List<ReachLine> reach(DirectiveView directive, UnitId unit, List<Arrival> arrivals) {
        Map<UnitId, Arrival> byUnit = byUnit(arrivals);
        return libraries.units().stream()
                .filter(each -> each.isUnder(unit) && !each.id().equals(unit))
                .sorted(TreeOrder.BRANCH_BY_BRANCH)
                .flatMap(each -> line(directive, each, byUnit))
                .toList();
    }

    private Stream<ReachLine> line(DirectiveView directive, UnitView unit, Map<UnitId, Arrival> byUnit) {
        Arrival arrival = byUnit.get(unit.id());
        if (arrival != null) {
            return Stream.of(
                    new ReachLine(unit, arrival.standing(directive.deadline(), clock.getZone()), arrival, null));
        }
        if (unit.kind() != UnitKind.LIBRARY) {
            return Stream.empty();
        }
        return Stream.of(new ReachLine(unit, Arrival.Standing.NOT_ARRIVED, null, holder(unit, byUnit)));
    }

    /** The nearest unit above that has it and keeps it. */
    private @Nullable UnitView holder(UnitView unit, Map<UnitId, Arrival> byUnit) {
        return unit.path().reversed().stream()
                .filter(byUnit::containsKey)
                .findFirst()
                .map(libraries::unit)
                .orElse(null);
    }

    private Map<UnitId, Arrival> byUnit(List<Arrival> arrivals) {
        Map<UnitId, Arrival> byUnit = new LinkedHashMap<>();
        arrivals.stream()
                .filter(arrival -> libraries.findUnit(arrival.unit().code()).isPresent())
                .forEach(arrival -> byUnit.put(arrival.unit(), arrival));
        return byUnit;
    }
}
