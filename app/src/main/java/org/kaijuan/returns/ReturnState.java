package org.kaijuan.returns;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Where a return stands: its last edition, or its draft before there is one. */
public enum ReturnState implements Coded {
    DRAFT,
    SUBMITTED,
    SENT_BACK,
    ACCEPTED;

    static ReturnState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
