package org.kaijuan.response;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
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
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.kernel.Scope;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.kaijuan.policy.PolicyRegister;
import org.kaijuan.policy.PolicyVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides response levels for units, with the rules that they carry, and undoes it (ORG-04). */
@Service
public class LevelDecisions {

    private static final Set<UnitKind> LEVELLED =
            EnumSet.of(UnitKind.NATION, UnitKind.PROVINCE, UnitKind.CITY, UnitKind.COUNTY);
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_REASON = 1000;

    private final LevelTable table;
    private final LevelRules rules;
    private final Policies policies;
    private final PolicyRegister register;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Audit audit;

    LevelDecisions(
            LevelTable table,
            LevelRules rules,
            Policies policies,
            PolicyRegister register,
            Libraries libraries,
            BusinessClock clock,
            Audit audit) {
        this.table = table;
        this.rules = rules;
        this.policies = policies;
        this.register = register;
        this.libraries = libraries;
        this.clock = clock;
        this.audit = audit;
    }

    /** The units for which the actor may decide, each after the one above it. */
    public List<UnitView> units(Actor actor) {
        Set<LibraryId> held = actor.scope(ResponseAccess.LEVEL_DECIDE).libraries();
        return libraries.units().stream()
                .filter(unit -> LEVELLED.contains(unit.kind()))
                .filter(unit -> !libraries.under(unit.id()).isEmpty())
                .filter(unit -> held.containsAll(libraries.under(unit.id()).libraries()))
                .sorted(TreeOrder.BRANCH_BY_BRANCH)
                .toList();
    }

    /**
     * Decides a level for one or several units and puts its rules in force there. Refused: {@code response.level-…}.
     *
     * @throws NotFoundException if the actor may not know one of the units
     * @throws ForbiddenException if the actor may not decide for all of its libraries
     */
    @Transactional
    public Outcome<List<LevelId>> decide(Actor actor, NewLevel decision) {
        Optional<Refusal> refusal = refusal(actor, decision);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.done(decision.units().stream()
                .map(unit -> decide(actor, unit, decision))
                .toList());
    }

    /** What {@link #decide} would do. Changes nothing. */
    public Outcome<LevelPreview> preview(Actor actor, NewLevel decision) {
        Optional<Refusal> refusal = refusal(actor, decision);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        LevelTimes before = table.times();
        LevelTimes after = LevelTimes.of(
                Stream.concat(before.all().stream(), imagined(decision)).toList());
        Scope concerned = decision.units().stream().map(libraries::under).reduce(Scope.NONE, Scope::or);
        List<LevelEffect> effects = libraries.all().stream()
                .filter(library -> concerned.contains(library.id()))
                .map(library -> effect(library, before, after, decision.from()))
                .toList();
        Map<String, String> values = rules.of(decision.level());
        return Outcome.done(new LevelPreview(
                effects,
                rules.keys().stream().map(key -> rule(key, values.get(key))).toList()));
    }

    /**
     * Undoes a decision: one that has not begun is taken back, of one that has begun the rest. From today on the unit says what
     * it would say without it. Refused: {@code response.level-over}, {@code response.level-reason-missing}.
     *
     * @throws NotFoundException if there is no such decision, or the actor may not know its unit
     */
    @Transactional
    public Outcome<LevelId> undo(Actor actor, LevelId id, String reason) {
        LevelView undone = table.times().find(id).orElseThrow(() -> new NotFoundException("level " + id));
        ResponseAccess.requireWhole(libraries, actor, ResponseAccess.LEVEL_DECIDE, undone.unit());
        LocalDate today = clock.today(clock.getZone());
        if (!undone.canBeUndone(today)) {
            return Outcome.refused("response.level-over");
        }
        if (isMissing(reason, LONGEST_REASON)) {
            return Outcome.refused("response.level-reason-missing");
        }
        if (undone.isPending(today)) {
            withdraw(actor, undone);
        } else {
            sayWithout(actor, undone, today, reason.strip());
        }
        audit.record(actor, "response.level.undone", null, "level", id.toString(), detail(undone));
        return Outcome.done(id);
    }

    private LevelPreview.Rule rule(String key, @Nullable String value) {
        return new LevelPreview.Rule(key, value == null ? null : register.describe(key, value));
    }

    private LevelId decide(Actor actor, UnitId unit, NewLevel decision) {
        LevelId id = table.insert(unit, decision, actor.name());
        Map<String, String> values = rules.of(decision.level());
        for (String key : rules.keys()) {
            PolicyVersion version = policies.set(
                            actor,
                            new PolicyChange(
                                    key,
                                    unit,
                                    values.get(key),
                                    decision.from(),
                                    decision.to(),
                                    decision.source(),
                                    decision.reason()))
                    .orThrow();
            table.noteRule(id, version.id());
        }
        audit.record(
                actor,
                "response.level.decided",
                null,
                "level",
                id.toString(),
                Map.of(
                        "unit",
                        unit.code(),
                        "level",
                        decision.level().name(),
                        "from",
                        decision.from().toString()));
        return id;
    }

    private void withdraw(Actor actor, LevelView undone) {
        if (!table.withdraw(undone.id(), actor.name())) {
            throw new RefusedException(Refusal.of("response.level-over"));
        }
        for (UUID version : table.rulesOf(undone.id())) {
            policies.withdraw(actor, version).orThrow();
        }
    }

    /** What has been is on record; for the rest the unit says again what it would say without the decision. */
    private void sayWithout(Actor actor, LevelView undone, LocalDate today, String reason) {
        LocalDate last = undone.to() == null ? FOR_EVER : undone.to();
        for (LevelStretch stretch :
                table.times().without(undone.id()).stretches(undone.unit(), new Period(today, last))) {
            LevelView said = stretch.decision();
            LocalDate to =
                    stretch.days().to().equals(FOR_EVER) ? null : stretch.days().to();
            String source = said == null ? undone.source() : said.source();
            decide(
                    actor,
                    undone.unit(),
                    new NewLevel(
                            List.of(undone.unit()),
                            stretch.level(),
                            stretch.days().from(),
                            to,
                            source,
                            reason));
        }
    }

    private Optional<Refusal> refusal(Actor actor, NewLevel decision) {
        for (UnitId unit : decision.units()) {
            if (!LEVELLED.contains(libraries.unit(unit).kind())) {
                return Optional.of(Refusal.of("response.level-not-there"));
            }
            ResponseAccess.requireWhole(libraries, actor, ResponseAccess.LEVEL_DECIDE, unit);
        }
        if (decision.units().isEmpty()) {
            return Optional.of(Refusal.of("response.level-unit-missing"));
        }
        if (decision.to() != null && decision.to().isBefore(decision.from())) {
            return Optional.of(Refusal.of("response.level-ends-too-early"));
        }
        if (isMissing(decision.source(), LONGEST_SOURCE)) {
            return Optional.of(Refusal.of("response.level-source-missing"));
        }
        return isMissing(decision.reason(), LONGEST_REASON)
                ? Optional.of(Refusal.of("response.level-reason-missing"))
                : Optional.empty();
    }

    private static boolean isMissing(String text, int longest) {
        return text.isBlank() || text.length() > longest;
    }

    private Stream<LevelView> imagined(NewLevel decision) {
        return decision.units().stream()
                .map(unit -> new LevelView(
                        new LevelId(new UUID(0, 0)),
                        Long.MAX_VALUE,
                        unit,
                        decision.level(),
                        decision.from(),
                        decision.to(),
                        decision.source(),
                        decision.reason(),
                        clock.instant(),
                        "",
                        null,
                        null));
    }

    private LevelEffect effect(LibraryView library, LevelTimes before, LevelTimes after, LocalDate day) {
        List<UnitView> upwards = libraries.ancestors(library.id());
        return new LevelEffect(library, before.inForce(upwards, day), after.inForce(upwards, day));
    }

    private static Map<String, Object> detail(LevelView level) {
        return Map.of(
                "unit",
                level.unit().code(),
                "level",
                level.level().name(),
                "from",
                level.from().toString());
    }
}
