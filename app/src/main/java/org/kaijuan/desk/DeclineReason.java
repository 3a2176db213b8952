package org.kaijuan.desk;

/** Why a library says no. The text is the message {@code desk.decline.<code>}; a sentence of the librarian may follow. */
public enum DeclineReason {
    NOT_AVAILABLE("not-available"),
    NOT_HELD("not-held"),
    COPYRIGHT("copyright"),
    NOT_OUR_SERVICE("not-our-service"),
    SERVICE_SUSPENDED("service-suspended"),
    INCOMPLETE("incomplete"),
    DUPLICATE("duplicate"),
    OTHER("other");

    private final String code;

    DeclineReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The reason of a stored or sent code. */
    public static DeclineReason of(String code) {
        for (DeclineReason reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no such reason: " + code);
    }
}
