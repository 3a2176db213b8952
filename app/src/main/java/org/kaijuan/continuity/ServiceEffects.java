package org.kaijuan.continuity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kaijuan.continuity.Effects.Effect;
import org.kaijuan.continuity.Effects.Tone;
import org.kaijuan.kernel.Text;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.opening.StateEffect;

/** What happens to services, in sentences with counts of libraries. */
final class ServiceEffects {

    private ServiceEffects() {}

    static List<Effect> sentences(List<StateEffect> found) {
        Map<ServiceDefinition, List<StateEffect>> byService = found.stream()
                .collect(Collectors.groupingBy(StateEffect::service, LinkedHashMap::new, Collectors.toList()));
        List<Effect> sentences = new ArrayList<>();
        past(found, sentences);
        byService.forEach((service, effects) -> {
            Text name = Text.of("service." + service.key());
            say(
                    "continuity.effect.opens",
                    Tone.OPENS,
                    name,
                    count(effects, it -> it.changes() && it.willBeOpen()),
                    sentences);
            say(
                    "continuity.effect.closes",
                    Tone.CLOSES,
                    name,
                    count(effects, it -> it.changes() && !it.willBeOpen()),
                    sentences);
            say(
                    "continuity.effect.stays-open",
                    Tone.PLAIN,
                    name,
                    count(effects, it -> !it.changes() && it.open()),
                    sentences);
            say(
                    "continuity.effect.stays-closed",
                    Tone.PLAIN,
                    name,
                    count(effects, it -> !it.changes() && !it.open()),
                    sentences);
        });
        return sentences;
    }

    /** What was served on those days was served: the record says otherwise afterwards, so people should know. */
    private static void past(List<StateEffect> found, List<Effect> sentences) {
        long days = found.stream().mapToLong(StateEffect::pastDays).sum();
        if (days > 0) {
            sentences.add(Effect.warning(Text.of("continuity.effect.past", days), days));
        }
    }

    private static void say(String key, Tone tone, Text service, long count, List<Effect> sentences) {
        if (count > 0) {
            sentences.add(new Effect(Text.of(key, service, count), count, tone, null));
        }
    }

    private static long count(List<StateEffect> effects, Predicate<StateEffect> which) {
        return effects.stream()
                .filter(which)
                .map(StateEffect::library)
                .distinct()
                .count();
    }
}
