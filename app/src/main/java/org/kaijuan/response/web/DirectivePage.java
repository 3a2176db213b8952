package org.kaijuan.response.web;

import java.util.List;
import java.util.Optional;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.response.Arrival;
import org.kaijuan.response.DirectiveAt;
import org.kaijuan.response.DirectiveEcho;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Option;

/**
 * A directive at a unit.
 *
 * @param mayRemind whether one may write to those below
 * @param tasks that were made of it at and below the unit
 * @param mayGive whether one may make another one here
 * @param people who can be given it
 * @param echo how far it came beside the tree
 */
public record DirectivePage(
        DirectiveAt seen,
        boolean mayRemind,
        List<TaskView> tasks,
        boolean mayGive,
        List<Option> people,
        Optional<DirectiveEcho.Reach> echo,
        LibraryNames names,
        Form form) {

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
