package org.kaijuan.delivery;

import java.util.Arrays;
import java.util.List;

/** Why a supplier cannot supply. The text is the message {@code delivery.cannot.<code>}. */
public enum CannotReason {
    NOT_HELD("not-held"),
    NOT_LICENSED("not-licensed"),
    NOT_ON_SHELF("not-on-shelf"),
    CITATION_WRONG("citation-wrong"),
    COPYRIGHT("copyright"),
    NO_CAPACITY("no-capacity"),
    OTHER("other");

    private final String code;

    CannotReason(String code) {
        this.code = code;
    }

    /** As stored and in forms. */
    public String code() {
        return code;
    }

    /** The reason of a stored or sent code. */
    public static CannotReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such reason: " + code));
    }

    /** All codes in their order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(CannotReason::code).toList();
    }
}
