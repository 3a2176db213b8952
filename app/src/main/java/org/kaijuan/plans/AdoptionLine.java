package org.kaijuan.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;

/**
 * A library on the board of a template.
 *
 * @param plan what it made of it, as it stands; absent without an answer or if it declined
 * @param changed how many sections, posts and steps differ from the template by now
 */
public record AdoptionLine(
        LibraryView library,
        @Nullable Adoption adoption,
        @Nullable PlanView plan,
        int changed,
        boolean late) {

    /** {@code missing}, {@code adopted}, {@code adapted} or {@code declined}; a text that was changed is adapted. */
    public String standing() {
        if (adoption == null) {
            return "missing";
        }
        return adoption.answer() == Answer.ADOPTED && changed > 0
                ? Answer.ADAPTED.code()
                : adoption.answer().code();
    }

    public boolean isMissing() {
        return adoption == null;
    }

    public @Nullable Instant answeredAt() {
        return adoption == null ? null : adoption.at();
    }

    public String reason() {
        return adoption == null ? "" : adoption.reason();
    }
}
