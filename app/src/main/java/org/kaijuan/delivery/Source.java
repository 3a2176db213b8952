package org.kaijuan.delivery;

import java.util.Arrays;
import java.util.List;

/** Where a paper comes from, and which way a supplier is asked. The text is the message {@code delivery.source.<code>}. */
public enum Source {
    /** The library's own holdings and licences. */
    OWN("own"),
    /** Another library on this installation, which sees the search in its own queue. */
    MEMBER("member"),
    /** The document delivery platform of the alliance (SYS-39). */
    PLATFORM("platform"),
    /** A company; counted apart from all others (SVC-14, SYS-40). */
    COMMERCIAL("commercial");

    private final String code;

    Source(String code) {
        this.code = code;
    }

    /** As stored, in forms and in URLs. */
    public String code() {
        return code;
    }

    /** The source of a stored or sent code. */
    public static Source of(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such source: " + code));
    }

    /** All codes in their order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Source::code).toList();
    }
}
