package org.kaijuan.continuity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the actions of an order what they would do. */
@Component
class Previews {

    private static final int WEEKS_AHEAD = 4;

    private final Actions actions;
    private final SwitchRows switches;
    private final ObjectProvider<PreviewNote> notes;
    private final BusinessClock clock;
    private final JsonMapper json;

    Previews(
            Actions actions,
            SwitchRows switches,
            ObjectProvider<PreviewNote> notes,
            BusinessClock clock,
            JsonMapper json) {
        this.actions = actions;
        this.switches = switches;
        this.notes = notes;
        this.clock = clock;
        this.json = json;
    }

    /** Of applying a draft. */
    OrderPreview ofApplying(Actor actor, OrderView order) {
        return preview(actor, order, order.edition(), step -> {
            ActionCall call = Calls.of(order, order.edition(), step, order.libraries(), today(), actor);
            ContinuityAction action = action(order, step);
            return action.refusal(call).map(Previews::blocked).orElseGet(() -> action.preview(call));
        });
    }

    /** Of revising it to {@code after}. */
    OrderPreview ofRevising(Actor actor, OrderView order, Edition after) {
        return preview(actor, order, after, step -> {
            ActionCall before = Calls.of(order, order.edition(), step, order.libraries(), today(), actor);
            ActionCall call = Calls.of(order, after, step, order.libraries(), today(), actor);
            ContinuityAction action = action(order, step);
            return action.refusal(call)
                    .map(Previews::blocked)
                    .orElseGet(() -> action.previewRevision(before, call, thrown(order, step)));
        });
    }

    /** Of undoing what was applied. */
    OrderPreview ofUndoing(Actor actor, OrderView order) {
        return preview(actor, order, order.edition(), step -> {
            ActionCall call = Calls.of(order, order.edition(), step, order.libraries(), today(), actor);
            return action(order, step).previewUndo(call, thrown(order, step));
        });
    }

    /** Why a step makes no sense, whatever the state of affairs. */
    Optional<Refusal> refusal(Actor actor, OrderView order, Edition edition) {
        for (int step = 0; step < edition.steps().size(); step++) {
            ActionCall call = Calls.of(order, edition, step, order.libraries(), today(), actor);
            Optional<Refusal> refusal = action(order, step).refusal(call);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    LocalDate today() {
        return clock.today(clock.getZone());
    }

    private ContinuityAction action(OrderView order, int step) {
        return actions.get(order.steps().get(step).action());
    }

    private List<ActionRun.Thrown> thrown(OrderView order, int step) {
        return switches.thrown(order.id(), step, order.libraries());
    }

    private static Effects blocked(Refusal refusal) {
        return new Effects(List.of(), List.of(), List.of(refusal));
    }

    private OrderPreview preview(Actor actor, OrderView order, Edition edition, IntFunction<Effects> effectsOf) {
        List<OrderPreview.Step> steps = new ArrayList<>();
        if (order.steps().isEmpty()) {
            steps.add(new OrderPreview.Step(0, "", blocked(Refusal.of("continuity.no-steps"))));
        }
        for (int step = 0; step < order.steps().size(); step++) {
            steps.add(new OrderPreview.Step(step, order.steps().get(step).action(), effectsOf.apply(step)));
        }
        return new OrderPreview(
                order.id(),
                hash(order, edition, steps),
                order.libraries().libraries().size(),
                steps,
                notes(actor, order, edition),
                clock.instant());
    }

    private List<PreviewNote.Note> notes(Actor actor, OrderView order, Edition edition) {
        LocalDate first = edition.from().isBefore(today()) ? today() : edition.from();
        LocalDate fourWeeks = first.plusWeeks(WEEKS_AHEAD).minusDays(1);
        LocalDate to = edition.to();
        LocalDate last = to == null || to.isAfter(fourWeeks) ? fourWeeks : to;
        return last.isBefore(first)
                ? List.of()
                : notes.orderedStream()
                        .flatMap(each -> each.notes(actor, order.libraries(), new Period(first, last)).stream())
                        .toList();
    }

    /** Of everything but how many requests or letters it is: that changes by the minute and makes it no other order. */
    private String hash(OrderView order, Edition edition, List<OrderPreview.Step> steps) {
        List<Object> all = new ArrayList<>();
        all.add(List.of(order.unit().code(), order.reason(), edition.from().toString(), String.valueOf(edition.to())));
        edition.steps().forEach(step -> all.add(List.of(step.action(), new TreeMap<>(step.parameters()))));
        steps.forEach(step -> all.add(tree(step.effects())));
        return sha256(json.writeValueAsString(all));
    }

    private static Object tree(Effects effects) {
        List<Object> tree = new ArrayList<>();
        effects.effects()
                .forEach(effect ->
                        tree.add(List.of(effect.what().key(), effect.tone().name())));
        effects.changes()
                .forEach(change -> tree.add(List.of(
                        String.valueOf(change.library()),
                        TextJson.tree(change.what()),
                        TextJson.tree(change.before()),
                        TextJson.tree(change.after()))));
        effects.obstacles().forEach(obstacle -> tree.add(Map.of("obstacle", TextJson.tree(obstacle.sentence()))));
        return tree;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
