package org.kaijuan.delivery;

import java.util.Arrays;

/** Where a search stands. The text is the message {@code delivery.supply.<code>}. */
public enum SupplyState {
    /** A supplier has it. */
    SEARCHING("searching"),
    /** No supplier is left; it is back with the librarian of the library that asked. */
    RETURNED("returned"),
    /** The paper went out to everybody who waited. */
    SUPPLIED("supplied"),
    /** Nobody waits any more. */
    GIVEN_UP("given-up");

    private final String code;

    SupplyState(String code) {
        this.code = code;
    }

    /** As stored and in URLs. */
    public String code() {
        return code;
    }

    /** The state of a stored or sent code. */
    public static SupplyState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such state: " + code));
    }

    public boolean isOpen() {
        return switch (this) {
            case SEARCHING, RETURNED -> true;
            case SUPPLIED, GIVEN_UP -> false;
        };
    }
}
