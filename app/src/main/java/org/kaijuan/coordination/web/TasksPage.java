package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.HandOver;
import org.kaijuan.coordination.TaskFilter;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/**
 * Tasks: one's own, or all of the library, by group and source.
 *
 * @param mine whether only one's own are shown
 * @param waiting hand-overs that wait for one's answer, with their tasks
 * @param library the one that is shown; absent for all that one may see
 */
public record TasksPage(
        Listing<TaskView> tasks,
        TaskFilter filter,
        boolean mine,
        @Nullable LibraryView library,
        List<Option> libraries,
        List<Option> groups,
        List<Option> sources,
        List<Option> departments,
        Map<GroupId, String> groupNames,
        List<Waiting> waiting,
        LibraryNames names,
        boolean mayImport,
        LocalDate today) {

    /** A hand-over and what is handed over. */
    public record Waiting(HandOver handOver, TaskView task) {}

    /** What a group is called; empty for none. */
    public String group(TaskView task) {
        GroupId group = task.group();
        return group == null ? "" : groupNames.getOrDefault(group, "");
    }

    /** Whether rows of several libraries stand beside each other. */
    public boolean isMixed() {
        LibraryId first = tasks.isEmpty() ? null : tasks.items().getFirst().library();
        return tasks.items().stream().anyMatch(task -> !task.library().equals(first));
    }
}
