package org.kaijuan.answers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a placeholder stood for when somebody asked.
 *
 * @param name of the placeholder, e.g. {@code hours:loan-desk}
 * @param label what it is, in words: the name of the service or of the rule
 * @param value in words
 * @param since from when on that holds; absent where nobody decided otherwise
 * @param order by which it was decided
 */
public record LiveFact(
        String name,
        String label,
        String value,
        @Nullable LocalDate since,
        @Nullable String order) {}
