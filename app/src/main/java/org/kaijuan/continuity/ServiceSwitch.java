package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ActionRun.Thrown;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Text;
import org.kaijuan.opening.Decisions;
import org.kaijuan.opening.Ending;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.opening.StateChange;
import org.kaijuan.opening.StateDecision;
import org.kaijuan.opening.StateEffect;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Opens and closes services: the common part of {@link ServicesSwitch} and {@link ModeSwitch}, which say which services are to
 * be what. Each decision ends by its own date, so that nothing is left to do when the order is over.
 */
abstract class ServiceSwitch implements ContinuityAction {

    private static final String READ = "opening:service:read";
    private static final String WRITE = "opening:service:write";

    private final Opening opening;
    private final Decisions decisions;
    private final ObjectProvider<ReopeningGate> gates;

    ServiceSwitch(Opening opening, Decisions decisions, ObjectProvider<ReopeningGate> gates) {
        this.opening = opening;
        this.decisions = decisions;
        this.gates = gates;
    }

    /** What each service that the step speaks of is to be, in the order of the services. */
    abstract Map<ServiceDefinition, Boolean> states(ActionCall call);

    /** The mode that a gate is asked about. */
    abstract String mode(ActionCall call);

    List<ServiceDefinition> services() {
        return opening.services();
    }

    @Override
    public Effects preview(ActionCall call) {
        return effects(call, changes(call), List.of());
    }

    @Override
    public void apply(ActionCall call, ActionRun run) {
        List<StateChange> changes = changes(call);
        LocalDate shown = later(call.from(), call.today());
        Map<LibraryId, Set<String>> before =
                decisions.openServices(call.libraries().libraries(), shown);
        List<StateDecision> decided =
                decisions.decide(call.acting(READ, WRITE), changes).orThrow();
        run.remember(decided.stream().map(each -> thrown(each, before)).toList());
    }

    @Override
    public Effects previewRevision(ActionCall before, ActionCall after, List<Thrown> thrown) {
        return isSameButEnd(before, after)
                ? effects(after, List.of(), endings(thrown, after.to()))
                : effects(after, changes(after), endings(thrown, before.lastDayIfUndone()));
    }

    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {
        List<Thrown> thrown = run.thrown();
        if (isSameButEnd(before, after)) {
            decisions.end(after.acting(READ, WRITE), endings(thrown, after.to()), after.source());
            return;
        }
        decisions.end(after.acting(READ, WRITE), endings(thrown, before.lastDayIfUndone()), after.source());
        run.release(thrown);
        apply(after, run);
    }

    @Override
    public Effects previewUndo(ActionCall call, List<Thrown> thrown) {
        List<StateEffect> found = found(call, List.of(), endings(thrown, call.lastDayIfUndone()));
        boolean isTakenBackAtOnce = call.appliedOn().equals(call.today());
        return said(call, found, isTakenBackAtOnce ? List.of() : obstacles(call, found));
    }

    @Override
    public void undo(ActionCall call, ActionRun run) {
        decisions.end(call.acting(READ, WRITE), endings(run.thrown(), call.lastDayIfUndone()), call.source());
    }

    private static boolean isSameButEnd(ActionCall before, ActionCall after) {
        return before.parameters().equals(after.parameters()) && before.from().equals(after.from());
    }

    private List<StateChange> changes(ActionCall call) {
        Map<ServiceDefinition, Boolean> states = states(call);
        return call.libraries().libraries().stream()
                .sorted()
                .flatMap(library -> states.entrySet().stream()
                        .map(state -> new StateChange(
                                library,
                                state.getKey().key(),
                                state.getValue(),
                                call.from(),
                                call.to(),
                                call.source(),
                                call.reason())))
                .toList();
    }

    private static List<Ending> endings(List<Thrown> thrown, @Nullable LocalDate lastDay) {
        return thrown.stream()
                .map(one -> new Ending(UUID.fromString(one.handle()), lastDay))
                .toList();
    }

    private static Thrown thrown(StateDecision decision, Map<LibraryId, Set<String>> before) {
        StateChange change = decision.change();
        boolean wasOpen = before.getOrDefault(change.library(), Set.of()).contains(String.valueOf(change.service()));
        return new Thrown(
                change.library(),
                "service:" + change.service(),
                Text.of("service." + change.service()),
                state(wasOpen),
                state(change.open()),
                decision.id().toString());
    }

    private boolean isOpen(LibraryId library, String service, LocalDate day) {
        return opening.state(library, service, day).open();
    }

    private Effects effects(ActionCall call, List<StateChange> changes, List<Ending> endings) {
        List<StateEffect> found = found(call, changes, endings);
        return said(call, found, obstacles(call, found));
    }

    private List<StateEffect> found(ActionCall call, List<StateChange> changes, List<Ending> endings) {
        List<LibraryId> libraries =
                call.libraries().libraries().stream().sorted().toList();
        return decisions.effects(libraries, changes, endings, call.today());
    }

    private Effects said(ActionCall call, List<StateEffect> found, List<Refusal> obstacles) {
        List<Effects.Effect> sentences = new ArrayList<>(ServiceEffects.sentences(found));
        long shut = found.stream().collect(Collectors.groupingBy(StateEffect::library)).entrySet().stream()
                .filter(each -> shutsAll(each.getKey(), each.getValue()))
                .count();
        if (shut > 0) {
            sentences.addFirst(Effects.Effect.warning(Text.of("continuity.effect.nothing-open", shut), shut));
        }
        return new Effects(sentences, changes(found, call.today()), obstacles);
    }

    /** Whether the library would be left without any service at all, and is not so already. */
    private boolean shutsAll(LibraryId library, List<StateEffect> here) {
        Optional<LocalDate> day = here.stream()
                .filter(effect -> effect.changes() && !effect.willBeOpen())
                .map(StateEffect::day)
                .findFirst();
        return day.isPresent()
                && here.stream().noneMatch(StateEffect::willBeOpen)
                && services().stream()
                        .filter(service -> here.stream()
                                .noneMatch(effect -> effect.service().equals(service)))
                        .noneMatch(service -> isOpen(library, service.key(), day.get()));
    }

    private static List<Effects.Change> changes(List<StateEffect> found, LocalDate today) {
        return found.stream()
                .filter(StateEffect::changes)
                .map(effect -> new Effects.Change(
                        effect.library(),
                        Text.of("service." + effect.service().key()),
                        state(effect.open()),
                        effect.day().equals(today)
                                ? state(effect.willBeOpen())
                                : Text.of(
                                        effect.willBeOpen() ? "continuity.open-from" : "continuity.closed-from",
                                        effect.day())))
                .toList();
    }

    private static Text state(boolean open) {
        return Text.of(open ? "continuity.open" : "continuity.closed");
    }

    /**
     * A service in the building opens where it is closed: whoever keeps a gate is asked, once for all libraries. What opens
     * because a closure ends early opens by no mode of its own.
     */
    private List<Refusal> obstacles(ActionCall call, List<StateEffect> found) {
        Map<LibraryId, LocalDate> opening = new LinkedHashMap<>();
        found.stream()
                .filter(effect -> !effect.service().online() && effect.changes() && effect.willBeOpen())
                .forEach(effect -> opening.merge(
                        effect.library(), effect.day(), (one, other) -> one.isBefore(other) ? one : other));
        String mode = mode(call).equals(Mode.CLOSED) ? Mode.OPEN : mode(call);
        return gates.stream().flatMap(gate -> gate.refusals(opening, mode)).toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
