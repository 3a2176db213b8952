package org.kaijuan.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;

/**
 * What a decision would do, before it does it.
 *
 * @param effects library by library
 * @param rules that it would set at its units
 */
public record LevelPreview(List<LevelEffect> effects, List<Rule> rules) {

    /** @param value in words; absent when the unit would give its own rule up */
    public record Rule(String policy, @Nullable Text value) {}

    public LevelPreview {
        effects = List.copyOf(effects);
        rules = List.copyOf(rules);
    }

    /** How many libraries would be under another level. */
    public long changing() {
        return effects.stream().filter(LevelEffect::changes).count();
    }
}
