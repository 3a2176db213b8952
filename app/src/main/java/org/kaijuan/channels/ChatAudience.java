package org.kaijuan.channels;

import java.util.Arrays;
import org.kaijuan.kernel.Coded;

/** Whom a chat group is for. */
public enum ChatAudience implements Coded {
    STAFF,
    TEACHERS,
    STUDENTS,
    READERS;

    /** @throws IllegalArgumentException if there is none of that code */
    public static ChatAudience of(String code) {
        return Arrays.stream(values())
                .filter(audience -> audience.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no audience: " + code));
    }
}
