package org.kaijuan.returns;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Where a notice stands. */
public enum NoticeState implements Coded {
    DRAFT,
    ISSUED,
    CLOSED;

    static NoticeState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
