package org.kaijuan.answers;

import java.util.Optional;
import org.kaijuan.kernel.Coded;

/** Whom an answer is written for; everybody may read it. Its name is the message {@code answers.audience.<code>}. */
public enum Audience implements Coded {
    EVERYBODY,
    STUDENTS,
    TEACHERS,
    VISITORS;

    /** The audience of that code; nothing if there is none. */
    public static Optional<Audience> of(String code) {
        return Coded.find(values(), code);
    }
}
