package org.kaijuan.channels;

import java.util.Arrays;
import java.util.Locale;

/** Whom a chat group is for. */
public enum ChatAudience {
    STAFF,
    TEACHERS,
    STUDENTS,
    READERS;

    /** As stored, and the tail of the message key {@code channels.audience.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is none of that code */
    public static ChatAudience of(String code) {
        return Arrays.stream(values())
                .filter(audience -> audience.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no audience: " + code));
    }
}
