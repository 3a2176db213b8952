package org.kaijuan.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rules say, and the verbs to change them. Asking costs no query. */
@Service
public class Policies {

    private static final int LONGEST_ORDER = 200;
    private static final int LONGEST_REASON = 1000;

    private final PolicyTable table;
    private final Definitions definitions;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Audit audit;

    Policies(PolicyTable table, Definitions definitions, Libraries libraries, BusinessClock clock, Audit audit) {
        this.table = table;
        this.definitions = definitions;
        this.libraries = libraries;
        this.clock = clock;
        this.audit = audit;
    }

    /** The keys of all rules, sorted. */
    public List<String> keys() {
        return definitions.all().stream().map(PolicyDefinition::key).toList();
    }

    /**
     * What a value of a rule can be: {@code integer, decimal, bool, text, choice, duration, time} or {@code bytes}.
     *
     * @param options of a choice; empty for other types
     */
    public record Shape(String type, List<String> options) {}

    /** What a value of the rule can be; nothing if there is no such rule. */
    public Optional<Shape> shape(String key) {
        return definitions.all().stream()
                .filter(definition -> definition.key().equals(key))
                .findFirst()
                .map(definition -> new Shape(definition.type().name(), definition.options()));
    }

    /** What holds for a library today, by business time in its zone. */
    public <T> InForce<T> inForce(PolicyDefinition<T> definition, LibraryId library) {
        return at(definition, library, clock.today(libraries.get(library).zone()));
    }

    /** What holds for a library on a day, as far as it has been decided by now. */
    public <T> InForce<T> at(PolicyDefinition<T> definition, LibraryId library, LocalDate day) {
        return table.decisions().at(definition, upwards(library), day);
    }

    /**
     * Sets a rule at a unit, or gives the unit's own rule up.
     *
     * @throws NotFoundException if there is no such rule or unit
     * @throws ForbiddenException if the actor may not set rules for every library under the unit
     */
    @Transactional
    public Outcome<PolicyVersion> set(Actor actor, PolicyChange change) {
        requireWrite(actor, change.unit());
        Optional<Refusal> refusal = refusal(change);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        PolicyVersion version = table.insert(canonical(change), actor.name());
        audit.record(actor, "policy.rule.set", library(change.unit()), "policy", change.key(), detail(version));
        return Outcome.done(version);
    }

    /** What {@link #set} would do to each library under the unit, on the first day of the change. Changes nothing. */
    public Outcome<List<PolicyEffect>> preview(Actor actor, PolicyChange change) {
        requireWrite(actor, change.unit());
        Optional<Refusal> refusal = refusal(change);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Decisions before = table.decisions();
        Decisions after = before.with(imagined(canonical(change)));
        PolicyDefinition<?> definition = definitions.get(change.key());
        Scope concerned = libraries.under(change.unit());
        return Outcome.done(libraries.all().stream()
                .filter(library -> concerned.contains(library.id()))
                .map(library -> effect(definition, library, before, after, change.from()))
                .toList());
    }

    /**
     * Takes a decision back that has not begun yet. A decision that has begun is ended by another one.
     *
     * @throws NotFoundException if there is no such decision
     */
    @Transactional
    public Outcome<PolicyVersion> withdraw(Actor actor, UUID id) {
        PolicyVersion version =
                table.decisions().version(id).orElseThrow(() -> new NotFoundException("policy version " + id));
        requireWrite(actor, version.unit());
        if (!version.isPending(clock.today(clock.getZone())) || !table.withdraw(id, actor.name())) {
            return Outcome.refused("policy.already-begun");
        }
        audit.record(actor, "policy.rule.withdrawn", library(version.unit()), "policy", version.key(), detail(version));
        return Outcome.done(version);
    }

    /**
     * Gives a decision another last day. What it said about the days before stays on record.
     *
     * @param lastDay absent for "until further notice"; a day before its first day for "never"
     * @param order by which
     * @throws NotFoundException if there is no such decision
     */
    @Transactional
    public PolicyVersion end(Actor actor, UUID id, @Nullable LocalDate lastDay, String order) {
        PolicyVersion version =
                table.decisions().version(id).orElseThrow(() -> new NotFoundException("policy version " + id));
        requireWrite(actor, version.unit());
        PolicyVersion ended = table.end(version, lastDay, order, actor.name());
        audit.record(actor, "policy.rule.ended", library(version.unit()), "policy", version.key(), detail(ended));
        return ended;
    }

    private void requireWrite(Actor actor, UnitId unit) {
        libraries.unit(unit);
        Scope concerned = libraries.under(unit);
        Scope mayRead = actor.scope(PolicyPermissions.READ).or(actor.scope(PolicyPermissions.WRITE));
        if (mayRead.and(concerned).isEmpty()) {
            throw new NotFoundException("unit " + unit);
        }
        if (!actor.scope(PolicyPermissions.WRITE).libraries().containsAll(concerned.libraries())) {
            throw new ForbiddenException(PolicyPermissions.WRITE);
        }
    }

    private Optional<Refusal> refusal(PolicyChange change) {
        PolicyDefinition<?> definition = definitions.get(change.key());
        return Stream.of(
                        problem(
                                change.value() != null && !definition.accepts(change.value()),
                                "policy.value-not-allowed"),
                        problem(change.to() != null && change.to().isBefore(change.from()), "policy.ends-too-early"),
                        problem(isMissing(change.order(), LONGEST_ORDER), "policy.order-missing"),
                        problem(isMissing(change.reason(), LONGEST_REASON), "policy.reason-missing"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> problem(boolean is, String code) {
        return is ? Optional.of(Refusal.of(code)) : Optional.empty();
    }

    private static boolean isMissing(String text, int longest) {
        return text.isBlank() || text.length() > longest;
    }

    private PolicyChange canonical(PolicyChange change) {
        String value =
                change.value() == null ? null : definitions.get(change.key()).canonical(change.value());
        return new PolicyChange(
                change.key(),
                change.unit(),
                value,
                change.from(),
                change.to(),
                change.order().strip(),
                change.reason().strip());
    }

    private PolicyVersion imagined(PolicyChange change) {
        return new PolicyVersion(
                new UUID(0, 0),
                Long.MAX_VALUE,
                change.key(),
                change.unit(),
                change.value(),
                change.from(),
                change.to(),
                change.order(),
                change.reason(),
                clock.instant(),
                "",
                null,
                null,
                null);
    }

    private <T> PolicyEffect effect(
            PolicyDefinition<T> definition, LibraryView library, Decisions before, Decisions after, LocalDate day) {
        List<UnitId> upwards = upwards(library.id());
        T old = before.at(definition, upwards, day).value();
        T value = after.at(definition, upwards, day).value();
        return new PolicyEffect(
                library, definition.describe(old), definition.describe(value), definition.compare(old, value) != 0);
    }

    /** The units that a library stands in, itself first. */
    private List<UnitId> upwards(LibraryId library) {
        return libraries.unit(UnitId.of(library)).path().reversed();
    }

    static List<UnitId> upwards(List<UnitView> units) {
        return units.stream().map(UnitView::id).toList();
    }

    private @Nullable LibraryId library(UnitId unit) {
        return libraries.find(unit.code()).map(LibraryView::id).orElse(null);
    }

    private static Map<String, Object> detail(PolicyVersion version) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("version", version.id().toString());
        detail.put("unit", version.unit().code());
        detail.put("value", version.value() == null ? "" : version.value());
        detail.put("from", version.from().toString());
        detail.put("to", version.to() == null ? "" : version.to().toString());
        detail.put("order", version.order());
        return detail;
    }
}
