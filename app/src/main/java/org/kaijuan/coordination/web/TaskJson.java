package org.kaijuan.coordination.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.TaskNode;
import org.kaijuan.coordination.TaskStep;
import org.kaijuan.coordination.TaskView;

/**
 * A task as integrators see it.
 *
 * @param daysFromTermStart where {@code due} is reckoned from the start of term
 * @param history left out in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskJson(
        String id,
        long number,
        String library,
        String title,
        String text,
        Source source,
        LocalDate due,
        @Nullable Integer daysFromTermStart,
        PersonJson accountable,
        List<PersonJson> helpers,
        @Nullable String group,
        @Nullable String department,
        String state,
        String result,
        Instant assignedAt,
        String assignedBy,
        @Nullable LocalDate endedOn,
        @Nullable List<TaskLine> history) {

    /** Where a task comes from. */
    record Source(String kind, String reference, String label) {}

    /** One line of the history. */
    record TaskLine(String act, String by, Instant at, String subject, String text) {}

    static TaskJson of(TaskView task) {
        return of(task, null);
    }

    static TaskJson of(TaskView task, @Nullable List<TaskStep> steps) {
        GroupId group = task.group();
        return new TaskJson(
                task.id().toString(),
                task.number(),
                task.library().code(),
                task.title(),
                task.text(),
                new Source(
                        task.source().kind().code(),
                        task.source().reference(),
                        task.source().label()),
                task.due(),
                task.node() instanceof TaskNode.FromTermStart(int days) ? days : null,
                PersonJson.of(task.accountable()),
                task.helpers().stream().map(PersonJson::of).toList(),
                group == null ? null : group.toString(),
                task.department() == null ? null : task.department().code(),
                task.state().code(),
                task.result(),
                task.assignedAt(),
                task.assignedBy(),
                task.endedOn(),
                steps == null
                        ? null
                        : steps.stream()
                                .map(step -> new TaskLine(
                                        step.act().code(), step.by(), step.at(), step.subject(), step.text()))
                                .toList());
    }
}
