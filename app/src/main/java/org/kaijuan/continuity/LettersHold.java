package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ActionRun.Thrown;
import org.kaijuan.continuity.Effects.Effect;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.kaijuan.messages.LetterHold;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.kaijuan.policy.PolicyEffect;
import org.springframework.stereotype.Component;

/**
 * Holds mail to readers for the days of the order: what has not left yet and what is written meanwhile. When the order is
 * over, revised to be over or undone, it leaves; nobody has to clean a queue.
 */
@Component
class LettersHold implements ContinuityAction {

    static final String KEY = "messages.hold";

    /** The rule by which libraries look at letters before they leave. */
    private static final String RULE = "messages.hold";

    private final Policies policies;
    private final LetterHold letters;
    private final Libraries libraries;

    LettersHold(Policies policies, LetterHold letters, Libraries libraries) {
        this.policies = policies;
        this.letters = letters;
        this.libraries = libraries;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<ActionParameter> parameters() {
        return List.of();
    }

    @Override
    public boolean isForTheWholeUnit() {
        return true;
    }

    @Override
    public Effects preview(ActionCall call) {
        List<PolicyEffect> effects = effects(call);
        Effects rule = UnitRule.effects(Text.of("policy." + RULE), effects);
        List<Effect> sentences = new ArrayList<>(rule.effects());
        long waiting = begins(call) ? letters.waiting(changing(effects)) : 0;
        sentences.add(Effect.of(Text.of("continuity.effect.letters", waiting), waiting));
        return new Effects(sentences, rule.changes());
    }

    @Override
    public void apply(ActionCall call, ActionRun run) {
        List<PolicyEffect> effects = effects(call);
        UnitRule.Values values = UnitRule.values(effects);
        UUID version = policies.set(actor(call), change(call)).orThrow().id();
        run.remember(new Thrown(
                null,
                "policy:" + RULE,
                Text.of("policy." + RULE),
                values.before(),
                values.after(),
                version.toString()));
        if (begins(call)) {
            int held = letters.hold(actor(call), changing(effects), version);
            run.report(Text.of("continuity.held", held));
        }
    }

    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {
        if (before.from().equals(after.from())) {
            put(run.thrown(), after, after.to());
            return;
        }
        List<Thrown> thrown = run.thrown();
        put(thrown, after, before.lastDayIfUndone());
        run.release(thrown);
        apply(after, run);
    }

    @Override
    public void undo(ActionCall call, ActionRun run) {
        put(run.thrown(), call, call.lastDayIfUndone());
        run.thrown().forEach(one -> release(one, call, run));
    }

    @Override
    public void end(ActionCall call, ActionRun run) {
        run.thrown().forEach(one -> release(one, call, run));
    }

    private void put(List<Thrown> thrown, ActionCall call, @Nullable LocalDate lastDay) {
        thrown.forEach(one -> policies.end(actor(call), UUID.fromString(one.handle()), lastDay, call.source()));
    }

    private void release(Thrown one, ActionCall call, ActionRun run) {
        int released = letters.release(actor(call), UUID.fromString(one.handle()));
        run.report(Text.of("continuity.released", released));
    }

    private static boolean begins(ActionCall call) {
        return !call.from().isAfter(call.today());
    }

    private static Scope changing(List<PolicyEffect> effects) {
        return Scope.of(effects.stream()
                .filter(PolicyEffect::changes)
                .map(effect -> effect.library().id())
                .toList());
    }

    private List<PolicyEffect> effects(ActionCall call) {
        return policies.preview(actor(call), change(call)).orThrow();
    }

    private static PolicyChange change(ActionCall call) {
        return new PolicyChange(RULE, call.unit(), "true", call.from(), call.to(), call.source(), call.reason());
    }

    private Actor actor(ActionCall call) {
        return call.acting(libraries.under(call.unit()), "policy:rule:write", "messages:letter:review");
    }
}
