package org.kaijuan.response.web;

import java.time.LocalDate;
import java.util.Optional;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.response.DirectiveId;
import org.kaijuan.response.DirectiveTasks;
import org.kaijuan.response.Directives;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Makes tasks of a directive, on its page. */
@Controller
@RequestMapping("/directives/{id}/tasks")
class DirectiveTasksController {

    private static final int LONGEST_TITLE = 200;

    private final DirectiveTasks tasks;
    private final Directives directives;
    private final DirectivePages pages;

    DirectiveTasksController(DirectiveTasks tasks, Directives directives, DirectivePages pages) {
        this.tasks = tasks;
        this.directives = directives;
        this.pages = pages;
    }

    @PostMapping
    @Allow(CoordinationAccess.TASK_ASSIGN)
    Page give(Actor actor, @PathVariable String id, Form form) {
        DirectiveId directive = DirectiveId.of(id);
        UnitId at = DirectivePages.unit(form.text("at"));
        String title = form.required("title", LONGEST_TITLE);
        LocalDate due = form.date("due");
        Optional<PersonId> accountable =
                Optional.ofNullable(form.uuid("accountable")).map(PersonId::new);
        if (due == null) {
            form.error("due", "form.required");
        }
        if (accountable.isEmpty()) {
            form.error("accountable", "form.required");
        }
        if (form.hasErrors() || due == null) {
            return pages.of(actor, directives.get(actor, directive, at), form);
        }
        return switch (tasks.give(actor, directive, at, title, accountable.orElseThrow(), due)) {
            case Outcome.Done<TaskId> _ ->
                Page.redirect(DirectivePages.path(directive, at)).flash("response.flash.task-given");
            case Outcome.Refused<TaskId>(Refusal refusal) ->
                pages.of(actor, directives.get(actor, directive, at), form.refuse(refusal));
        };
    }
}
