package org.kaijuan.channels;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** What a post is. */
public enum PostSort implements Coded {
    NOTICE,
    /** Says what is right about another post. */
    CORRECTION,
    /** Takes another post back. */
    WITHDRAWAL;

    static PostSort of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
