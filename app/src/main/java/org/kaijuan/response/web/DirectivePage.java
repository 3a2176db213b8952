package org.kaijuan.response.web;

import org.kaijuan.response.Arrival;
import org.kaijuan.response.DirectiveAt;
import org.kaijuan.web.Form;

/**
 * A directive at a unit.
 *
 * @param mayRemind whether one may write to those below
 */
public record DirectivePage(DirectiveAt seen, boolean mayRemind, Form form) {

    public String path() {
        return "/directives/" + seen.directive().id();
    }

    /** The colour of a standing. */
    public static String tone(Arrival.Standing standing) {
        return switch (standing) {
            case NOT_ARRIVED -> "quiet";
            case UNREAD -> "danger";
            case READ -> "wait";
            case ACKNOWLEDGED -> "done";
            case LATE -> "wait";
        };
    }
}
