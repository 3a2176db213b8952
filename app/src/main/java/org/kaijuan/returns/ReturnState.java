package org.kaijuan.returns;

import java.util.Locale;

/** Where a return stands: its last edition, or its draft before there is one. */
public enum ReturnState {
    DRAFT,
    SUBMITTED,
    SENT_BACK,
    ACCEPTED;

    /** As in the database and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ReturnState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
