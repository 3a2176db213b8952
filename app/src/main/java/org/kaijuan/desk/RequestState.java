package org.kaijuan.desk;

/** Where a request stands. The text is the message {@code desk.state.<code>}. */
public enum RequestState {
    SUBMITTED("submitted"),
    ACCEPTED("accepted"),
    IN_PROGRESS("in-progress"),
    WAITING_FOR_READER("waiting-for-reader"),
    FULFILLED("fulfilled"),
    DECLINED("declined"),
    WITHDRAWN("withdrawn"),
    MERGED("merged"),
    CLOSED("closed");

    private final String code;

    RequestState(String code) {
        this.code = code;
    }

    /** As stored, in the API and in URLs. */
    public String code() {
        return code;
    }

    /** The state of a stored or sent code. */
    public static RequestState of(String code) {
        for (RequestState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no such state: " + code);
    }

    /** Whether the library still owes the reader something. */
    public boolean isOpen() {
        return switch (this) {
            case SUBMITTED, ACCEPTED, IN_PROGRESS, WAITING_FOR_READER -> true;
            case FULFILLED, DECLINED, WITHDRAWN, MERGED, CLOSED -> false;
        };
    }
}
