package org.kaijuan.mailbox;

/** Where a letter stands; the text is the message {@code mailbox.state.<code>}. */
public enum MailState {
    /** Stored and acknowledged; about to be looked at. */
    RECEIVED("received"),
    /** No reader of the library has its address, or the desk refused it: somebody must look. */
    WAITING("waiting"),
    REQUEST("request"),
    DISMISSED("dismissed");

    private final String code;

    MailState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The state of a stored code. */
    public static MailState of(String code) {
        for (MailState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no such state: " + code);
    }
}
