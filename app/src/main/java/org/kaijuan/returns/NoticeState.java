package org.kaijuan.returns;

import java.util.Locale;

/** Where a notice stands. */
public enum NoticeState {
    DRAFT,
    ISSUED,
    CLOSED;

    /** As in the database and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NoticeState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
