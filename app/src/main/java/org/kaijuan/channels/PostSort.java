package org.kaijuan.channels;

import java.util.Locale;

/** What a post is. */
public enum PostSort {
    NOTICE,
    /** Says what is right about another post. */
    CORRECTION,
    /** Takes another post back. */
    WITHDRAWAL;

    /** As stored, and the tail of the message key {@code channels.sort.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PostSort of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
