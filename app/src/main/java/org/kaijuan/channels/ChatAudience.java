package org.kaijuan.channels;

import org.kaijuan.kernel.Coded;

/** Whom a chat group is for. */
public enum ChatAudience implements Coded {
    STAFF,
    TEACHERS,
    STUDENTS,
    READERS;

    /** @throws IllegalArgumentException if there is none of that code */
    public static ChatAudience of(String code) {
        return Coded.find(values(), code).orElseThrow(() -> new IllegalArgumentException("no audience: " + code));
    }
}
