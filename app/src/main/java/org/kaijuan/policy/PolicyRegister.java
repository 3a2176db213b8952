package org.kaijuan.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Service;

/**
 * For reading: what is in force at a unit, since when, by whose order, and what was decided before.
 *
 * <p>An actor sees the units at which, or under which, there is a library whose rules the actor may read: a library's staff
 * see what the province has set, since it holds for them too. All questions throw {@link NotFoundException} otherwise.
 */
@Service
public class PolicyRegister {

    private final PolicyTable table;
    private final Definitions definitions;
    private final Libraries libraries;
    private final BusinessClock clock;

    PolicyRegister(PolicyTable table, Definitions definitions, Libraries libraries, BusinessClock clock) {
        this.table = table;
        this.definitions = definitions;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** The units that the actor may look at, from the nation down; schools and departments are left out. */
    public List<UnitView> units(Actor actor) {
        return libraries.units().stream()
                .filter(unit -> unit.kind() != UnitKind.DEPARTMENT && unit.kind() != UnitKind.SCHOOL)
                .filter(unit -> sees(actor, unit.id()))
                .toList();
    }

    /** Where the actor is at home: its library, else the highest unit that it sees. */
    public UnitId home(Actor actor) {
        LibraryId library = actor.library();
        if (library != null && sees(actor, UnitId.of(library))) {
            return UnitId.of(library);
        }
        return units(actor).stream()
                .filter(unit -> maySet(actor, unit.id()))
                .findFirst()
                .or(() -> units(actor).stream().findFirst())
                .map(UnitView::id)
                .orElseThrow(() -> new NotFoundException("unit"));
    }

    /** Whether the actor may set rules there. */
    public boolean maySet(Actor actor, UnitId unit) {
        Scope concerned = libraries.under(unit);
        return !concerned.isEmpty()
                && actor.scope(PolicyPermissions.WRITE).libraries().containsAll(concerned.libraries());
    }

    /** All rules and what is in force at a unit on a day, by key. */
    public List<PolicyLine> inForce(Actor actor, UnitId unit, LocalDate day) {
        List<UnitId> upwards = upwards(actor, unit);
        return definitions.all().stream()
                .map(definition -> line(definition, upwards, day))
                .toList();
    }

    /** One rule. */
    public PolicyLine inForce(Actor actor, String key, UnitId unit, LocalDate day) {
        return line(definitions.get(key), upwards(actor, unit), day);
    }

    /** What was decided about a rule at the unit, above and below it, the last recorded first. */
    public List<PolicyEntry> history(Actor actor, String key, UnitId unit) {
        PolicyDefinition<?> definition = definitions.get(key);
        List<UnitId> upwards = upwards(actor, unit);
        LocalDate today = clock.today(clock.getZone());
        return table.decisions().history(key).stream()
                .flatMap(version -> libraries
                        .findUnit(version.unit().code())
                        .filter(place -> upwards.contains(place.id()) || place.isUnder(unit) && sees(actor, place.id()))
                        .map(place ->
                                new PolicyEntry(version, place, value(definition, version), state(version, today)))
                        .stream())
                .toList();
    }

    /** A value of a rule in words. */
    public Text describe(String key, String value) {
        return describe(definitions.get(key), value);
    }

    private static <T> Text describe(PolicyDefinition<T> definition, String value) {
        return definition.describe(definition.parse(value));
    }

    private PolicyEntry.State state(PolicyVersion version, LocalDate today) {
        if (!version.everHolds()) {
            return PolicyEntry.State.WITHDRAWN;
        }
        if (version.isPending(today)) {
            return PolicyEntry.State.PENDING;
        }
        if (!version.covers(today)) {
            return PolicyEntry.State.OVER;
        }
        return table.decisions().isCoveredLater(version, today)
                ? PolicyEntry.State.SUPERSEDED
                : PolicyEntry.State.HOLDS;
    }

    private static <T> @Nullable Text value(PolicyDefinition<T> definition, PolicyVersion version) {
        return version.value() == null ? null : definition.describe(definition.parse(version.value()));
    }

    private <T> PolicyLine line(PolicyDefinition<T> definition, List<UnitId> upwards, LocalDate day) {
        InForce<T> inForce = table.decisions().at(definition, upwards, day);
        UnitId setAt = inForce.setAt();
        return new PolicyLine(
                definition.key(),
                definition.type().name(),
                definition.options(),
                definition.combine(),
                definition.describe(inForce.value()),
                definition.describe(definition.preset()),
                definition.print(inForce.value()),
                setAt == null ? null : libraries.unit(setAt),
                inForce.since(),
                inForce.order());
    }

    private List<UnitId> upwards(Actor actor, UnitId unit) {
        libraries.unit(unit);
        if (!sees(actor, unit)) {
            throw new NotFoundException("unit " + unit);
        }
        return Policies.upwards(libraries.ancestors(unit));
    }

    private boolean sees(Actor actor, UnitId unit) {
        Scope read = actor.scope(PolicyPermissions.READ).or(actor.scope(PolicyPermissions.WRITE));
        return !read.and(libraries.under(unit)).isEmpty();
    }
}
