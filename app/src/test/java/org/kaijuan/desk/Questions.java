package org.kaijuan.desk;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;

/** What readers ask the desk of their library in tests. */
final class Questions {

    private Questions() {}

    static NewRequest question(Actor reader, String subject) {
        return question(reader, subject, null);
    }

    /** @param key makes the second of two the same request */
    static NewRequest question(Actor reader, String subject, @Nullable String key) {
        return new NewRequest(
                Objects.requireNonNull(reader.library()),
                "consultation",
                Map.of("subject", subject, "question", "请教"),
                reader.requirePerson(),
                key);
    }
}
