package org.kaijuan.answers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom an answer is written for; everybody may read it. Its name is the message {@code answers.audience.<code>}. */
public enum Audience {
    EVERYBODY,
    STUDENTS,
    TEACHERS,
    VISITORS;

    /** In lower case, as stored and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The audience of that code; nothing if there is none. */
    public static Optional<Audience> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
