package org.kaijuan.response.web;

import java.util.Optional;
import org.kaijuan.response.Arrival;
import org.kaijuan.response.DirectiveAt;
import org.kaijuan.response.DirectiveEcho;
import org.kaijuan.web.Form;

/**
 * A directive at a unit.
 *
 * @param mayRemind whether one may write to those below
 * @param echo how far it came beside the tree
 */
public record DirectivePage(DirectiveAt seen, boolean mayRemind, Optional<DirectiveEcho.Reach> echo, Form form) {

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
