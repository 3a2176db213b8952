package org.kaijuan.desk;

/** What happened in a step of a request's history. The text is the message {@code desk.act.<code>}. */
public enum Act {
    SUBMITTED("submitted", true),
    CLAIMED("claimed", true),
    ASSIGNED("assigned", true),
    REFERRED("referred", false),
    HANDED_OVER("handed-over", true),
    RELEASED("released", true),
    REPLIED("replied", true),
    ASKED("asked", true),
    ANSWERED("answered", true),
    NOTED("noted", false),
    MOVED_ON("moved-on", true),
    FULFILLED("fulfilled", true),
    DECLINED("declined", true),
    WITHDRAWN("withdrawn", true),
    MERGED("merged", true),
    CLOSED("closed", true),
    JUDGED("judged", true),
    ESCALATED("escalated", false),
    /** The due time was moved by an order. */
    EXTENDED("extended", true);

    private final String code;
    private final boolean forReader;

    Act(String code, boolean forReader) {
        this.code = code;
        this.forReader = forReader;
    }

    public String code() {
        return code;
    }

    /** Whether the reader sees steps of this kind; the others are the library's own business. */
    public boolean isForReader() {
        return forReader;
    }

    /** The act of a stored code. */
    static Act of(String code) {
        for (Act act : values()) {
            if (act.code.equals(code)) {
                return act;
            }
        }
        throw new IllegalArgumentException("no such act: " + code);
    }
}
