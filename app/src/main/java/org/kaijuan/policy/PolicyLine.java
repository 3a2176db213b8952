package org.kaijuan.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Text;

/**
 * A rule and what is in force at a unit on a day.
 *
 * @param type {@code integer, decimal, bool, text, choice, duration, time, bytes}: what a form must ask for
 * @param options of a choice; empty for other types
 * @param value in words
 * @param typed the value as one would type it
 * @param setAt the unit that decided; absent where the preset holds
 */
public record PolicyLine(
        String key,
        String type,
        List<String> options,
        Combine combine,
        Text value,
        Text preset,
        String typed,
        @Nullable UnitView setAt,
        @Nullable LocalDate since,
        @Nullable String order) {

    /** The module that asks for the rule. */
    public String module() {
        return key.substring(0, key.indexOf('.'));
    }
}
