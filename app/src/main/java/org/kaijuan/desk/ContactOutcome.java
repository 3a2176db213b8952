package org.kaijuan.desk;

/** How a contact by phone or chat ended. The text is the message {@code desk.contact.outcome.<code>}. */
public enum ContactOutcome {
    ANSWERED("answered"),
    REQUEST("request"),
    REFERRED("referred");

    private final String code;

    ContactOutcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The outcome of a stored or sent code. */
    public static ContactOutcome of(String code) {
        for (ContactOutcome outcome : values()) {
            if (outcome.code.equals(code)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no such outcome: " + code);
    }
}
