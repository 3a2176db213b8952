package org.kaijuan.continuity;

import java.util.ArrayList;
import java.util.List;
import org.kaijuan.continuity.Effects.Change;
import org.kaijuan.continuity.Effects.Effect;
import org.kaijuan.kernel.Text;
import org.kaijuan.policy.PolicyEffect;

/** What a rule that is set for a unit means for the libraries under it, in words. */
final class UnitRule {

    private UnitRule() {}

    /** A value before and after, each in one sentence for all libraries. */
    record Values(Text before, Text after) {}

    static Effects effects(Text rule, List<PolicyEffect> effects) {
        long changing = effects.stream().filter(PolicyEffect::changes).count();
        List<Effect> sentences = new ArrayList<>();
        if (changing > 0) {
            sentences.add(Effect.of(Text.of("continuity.effect.rule", rule, changing), changing));
        }
        if (changing < effects.size()) {
            long same = effects.size() - changing;
            sentences.add(Effect.of(Text.of("continuity.effect.rule-same", rule, same), same));
        }
        return new Effects(
                sentences,
                effects.stream()
                        .filter(PolicyEffect::changes)
                        .map(effect -> new Change(effect.library().id(), rule, effect.before(), effect.after()))
                        .toList());
    }

    static Values values(List<PolicyEffect> effects) {
        return new Values(
                one(effects.stream().map(PolicyEffect::before).distinct().toList()),
                one(effects.stream().map(PolicyEffect::after).distinct().toList()));
    }

    private static Text one(List<Text> values) {
        return values.size() == 1 ? values.getFirst() : Text.of("continuity.various", values.size());
    }
}
