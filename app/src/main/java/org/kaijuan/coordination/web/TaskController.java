package org.kaijuan.coordination.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.HandOvers;
import org.kaijuan.coordination.TaskFiles;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.TaskNode;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.coordination.TaskWork;
import org.kaijuan.files.FileView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One task and everything that is done with it. */
@Controller
@RequestMapping("/desk/tasks/{id}")
class TaskController {

    private final TaskPages pages;
    private final TaskWork work;
    private final TaskFiles files;
    private final HandOvers handOvers;
    private final TaskForms forms;

    TaskController(TaskPages pages, TaskWork work, TaskFiles files, HandOvers handOvers, TaskForms forms) {
        this.pages = pages;
        this.work = work;
        this.files = files;
        this.handOvers = handOvers;
        this.forms = forms;
    }

    @GetMapping
    @Allow(CoordinationAccess.TASK_READ)
    Page show(Actor actor, Ui ui, @PathVariable String id) {
        return pages.page(actor, ui, TaskId.of(id), Form.empty());
    }

    @PostMapping("/acceptance")
    @Allow(CoordinationAccess.TASK_WORK)
    Page accept(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, work.accept(actor, TaskId.of(id)), "accepted");
    }

    @PostMapping("/comments")
    @Allow(CoordinationAccess.TASK_WORK)
    Page comment(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, work.comment(actor, TaskId.of(id), form.text("comment")), "commented");
    }

    @PostMapping("/files")
    @Allow(CoordinationAccess.TASK_WORK)
    Page file(Actor actor, Ui ui, @PathVariable String id, Form form, @RequestParam("file") MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return answer(actor, ui, id, form, files.file(actor, TaskId.of(id), name, file), "filed");
    }

    @GetMapping("/files/{file}")
    @Allow(CoordinationAccess.TASK_READ)
    void download(Actor actor, @PathVariable String id, @PathVariable String file, HttpServletResponse response)
            throws IOException {
        FileView filed = files.filed(actor, TaskId.of(id), Choices.file(file));
        response.setContentType(filed.mediaType());
        response.setContentLengthLong(filed.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(filed.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try (InputStream content = files.open(filed)) {
            content.transferTo(response.getOutputStream());
        }
    }

    @PostMapping("/completion")
    @Allow(CoordinationAccess.TASK_WORK)
    Page complete(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, work.complete(actor, TaskId.of(id), form.text("result")), "done");
    }

    @PostMapping("/drop")
    @Allow(CoordinationAccess.TASK_WORK)
    Page drop(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, work.drop(actor, TaskId.of(id), form.text("why")), "dropped");
    }

    @PostMapping("/reopening")
    @Allow(CoordinationAccess.TASK_WORK)
    Page reopen(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, work.reopen(actor, TaskId.of(id), form.text("why")), "reopened");
    }

    @PostMapping("/assignment")
    @Allow(CoordinationAccess.TASK_WORK)
    Page reassign(Actor actor, Ui ui, @PathVariable String id, Form form) {
        Outcome<TaskView> outcome =
                work.reassign(actor, TaskId.of(id), Choices.person(form, "person"), form.text("why"));
        return answer(actor, ui, id, form, outcome, "reassigned");
    }

    @PostMapping("/node")
    @Allow(CoordinationAccess.TASK_WORK)
    Page reschedule(Actor actor, Ui ui, @PathVariable String id, Form form) {
        Optional<TaskNode> node = forms.node(form);
        if (node.isEmpty() || form.hasErrors()) {
            return pages.page(actor, ui, TaskId.of(id), form).status(422);
        }
        return answer(
                actor,
                ui,
                id,
                form,
                work.reschedule(actor, TaskId.of(id), node.get(), form.text("why")),
                "rescheduled");
    }

    @PostMapping("/helpers")
    @Allow(CoordinationAccess.TASK_WORK)
    Page help(Actor actor, Ui ui, @PathVariable String id, Form form) {
        Outcome<TaskView> outcome = work.help(actor, TaskId.of(id), Choices.people(form, "helpers"));
        return answer(actor, ui, id, form, outcome, "helped");
    }

    @PostMapping("/hand-over")
    @Allow(CoordinationAccess.TASK_WORK)
    Page offer(Actor actor, Ui ui, @PathVariable String id, Form form) {
        String department = form.text("department");
        Outcome<TaskView> outcome = UnitId.isValid(department)
                ? handOvers.offer(
                        actor,
                        TaskId.of(id),
                        new UnitId(department),
                        Choices.optionalPerson(form, "person").orElse(null),
                        form.text("why"))
                : Outcome.refused("coordination.no-such-department");
        return answer(actor, ui, id, form, outcome, "offered");
    }

    @PostMapping("/hand-over/acceptance")
    @Allow(CoordinationAccess.TASK_WORK)
    Page takeOver(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, handOvers.accept(actor, TaskId.of(id)), "taken-over");
    }

    @PostMapping("/hand-over/refusal")
    @Allow(CoordinationAccess.TASK_WORK)
    Page refuse(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(
                actor, ui, id, form, handOvers.refuse(actor, TaskId.of(id), form.text("why")), "hand-over-refused");
    }

    @PostMapping("/hand-over/withdrawal")
    @Allow(CoordinationAccess.TASK_WORK)
    Page withdraw(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, handOvers.withdraw(actor, TaskId.of(id)), "hand-over-withdrawn");
    }

    private Page answer(Actor actor, Ui ui, String id, Form form, Outcome<TaskView> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<TaskView> done ->
                Page.redirect("/desk/tasks/" + id).flash("coordination.flash." + flash);
            case Outcome.Refused<TaskView>(Refusal refusal) ->
                pages.page(actor, ui, TaskId.of(id), form.refuse(refusal)).status(422);
        };
    }
}
