package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.NewTask;
import org.kaijuan.coordination.TaskNode;
import org.kaijuan.coordination.TaskSource;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Form;
import org.springframework.stereotype.Component;

/** Reads what was typed about a task. */
@Component
class TaskForms {

    static final String ON_DAY = "day";
    static final String FROM_TERM = "term";

    private static final int MOST_DAYS = 120;

    /** The task, or nothing with the errors in the form. */
    Optional<NewTask> read(LibraryId library, Form form) {
        String title = form.required("title", 200);
        String text = form.optional("text", 4000);
        UUID group = form.uuid("group");
        String department = form.text("department");
        if (form.text("accountable").isEmpty()) {
            form.error("accountable", "form.required");
        }
        Optional<TaskNode> node = node(form);
        NewTask task = new NewTask(
                library,
                title,
                text == null ? "" : text,
                source(form),
                node.orElseGet(() -> TaskNode.fromTermStart(0)),
                Choices.person(form, "accountable"),
                Choices.people(form, "helpers"),
                group == null ? null : new GroupId(group),
                UnitId.isValid(department) ? new UnitId(department) : null,
                form.text("key").isEmpty() ? null : "form:" + form.text("key"));
        return form.hasErrors() ? Optional.empty() : Optional.of(task);
    }

    /** A day of the calendar, or days from the start of term. */
    Optional<TaskNode> node(Form form) {
        if (form.text("node").equals(FROM_TERM)) {
            return Optional.of(TaskNode.fromTermStart(form.integer("offset", -MOST_DAYS, MOST_DAYS)));
        }
        @Nullable LocalDate due = form.date("due");
        if (due == null) {
            form.error("due", "form.required");
        }
        return Optional.ofNullable(due).map(TaskNode::on);
    }

    private static TaskSource source(Form form) {
        TaskSource.Kind kind =
                Coded.find(TaskSource.Kind.values(), form.text("source")).orElse(TaskSource.Kind.OWN);
        String label = form.optional("label", 200);
        return new TaskSource(kind, "", label == null ? "" : label, null);
    }
}
