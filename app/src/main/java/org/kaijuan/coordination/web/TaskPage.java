package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.HandOver;
import org.kaijuan.coordination.TaskStep;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.TimelineEntry;

/**
 * One task.
 *
 * @param offered the hand-over that waits for an answer
 * @param filed what was filed with it
 * @param department where it is worked on, by name
 */
public record TaskPage(
        LibraryView library,
        TaskView task,
        @Nullable GroupView group,
        @Nullable String department,
        List<TimelineEntry> history,
        List<TaskStep> filed,
        @Nullable HandOver offered,
        @Nullable String offeredTo,
        May may,
        List<Option> colleagues,
        List<Option> departments,
        LocalDate today,
        Form form) {

    /**
     * What the actor may do.
     *
     * @param own accept it and say that it is done
     * @param lead drop it, pass it on, move its node
     * @param work comment and file
     * @param answer accept or refuse the hand-over
     */
    public record May(boolean own, boolean lead, boolean work, boolean answer) {}
}
