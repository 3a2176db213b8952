package org.kaijuan.desk.web;

import org.kaijuan.desk.RequestState;

/** How states look. */
public final class States {

    private States() {}

    /** The tone of a state: a colour never stands alone, the word is always beside it. */
    public static String tone(RequestState state) {
        return switch (state) {
            case SUBMITTED, ACCEPTED, IN_PROGRESS -> "info";
            case WAITING_FOR_READER -> "wait";
            case FULFILLED, CLOSED -> "done";
            case DECLINED -> "danger";
            case WITHDRAWN, MERGED -> "quiet";
        };
    }

    /** The key of the word that the library's people read. */
    public static String staffKey(RequestState state) {
        return state == RequestState.WAITING_FOR_READER
                ? "desk.state.staff.waiting-for-reader"
                : "desk.state." + state.code();
    }
}
