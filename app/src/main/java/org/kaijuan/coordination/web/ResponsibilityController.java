package org.kaijuan.coordination.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.Member;
import org.kaijuan.coordination.PersonRef;
import org.kaijuan.coordination.Responsibility;
import org.kaijuan.coordination.Successions;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of responsibility, and who takes over from whom. */
@Controller
class ResponsibilityController {

    private final Responsibility responsibility;
    private final Successions successions;
    private final Groups groups;
    private final LibraryChoice choice;
    private final Audit audit;

    ResponsibilityController(
            Responsibility responsibility, Successions successions, Groups groups, LibraryChoice choice, Audit audit) {
        this.responsibility = responsibility;
        this.successions = successions;
        this.groups = groups;
        this.choice = choice;
        this.audit = audit;
    }

    @GetMapping("/desk/tasks/responsibility")
    @Allow(CoordinationAccess.TASK_READ)
    Page tree(Actor actor, @RequestParam(defaultValue = "") String library) {
        return Page.of(
                "coordination/responsibility", tree(actor, choice.of(actor, CoordinationAccess.TASK_READ, library)));
    }

    private ResponsibilityPage tree(Actor actor, LibraryView library) {
        return new ResponsibilityPage(
                library, responsibility.of(actor, library.id()), choice.options(actor, CoordinationAccess.TASK_READ));
    }

    /** One line of the tree as a table. */
    record Line(
            String group,
            PersonRef person,
            @Nullable Member member,
            @Nullable TaskView task) {}

    @GetMapping(path = "/desk/tasks/responsibility", params = "format=xlsx")
    @Allow(CoordinationAccess.TASK_READ)
    Excel<Line> export(Actor actor, Ui ui, @RequestParam(defaultValue = "") String library) {
        LibraryView chosen = choice.of(actor, CoordinationAccess.TASK_READ, library);
        ResponsibilityPage page = tree(actor, chosen);
        List<Line> lines = new ArrayList<>();
        page.rows()
                .forEach(row -> row.branch()
                        .shares()
                        .forEach(
                                share -> lines.addAll(lines(row.branch().group().name(), share))));
        page.trees().outside().forEach(share -> lines.addAll(lines("", share)));
        audit.exported(actor, chosen.id(), "coordination.responsibility", lines.size());
        return Excel.of(
                ui.t("coordination.responsibility.file"),
                List.of(
                        Excel.column(ui.t("coordination.group.name"), Line::group),
                        Excel.column(ui.t("coordination.tier"), line -> {
                            Member member = line.member();
                            return member == null
                                    ? null
                                    : ui.t("coordination.tier." + member.tier().code());
                        }),
                        Excel.column(
                                ui.t("coordination.person"),
                                line -> line.person().name()),
                        Excel.column(ui.t("coordination.task.title"), line -> {
                            TaskView task = line.task();
                            return task == null ? null : task.title();
                        }),
                        Excel.column(ui.t("coordination.task.due"), line -> {
                            TaskView task = line.task();
                            return task == null ? null : task.due();
                        })),
                lines.stream());
    }

    private static List<Line> lines(String group, Responsibility.Share share) {
        return share.running().isEmpty()
                ? List.of(new Line(group, share.person(), share.member(), null))
                : share.running().stream()
                        .map(task -> new Line(group, share.person(), share.member(), task))
                        .toList();
    }

    @GetMapping("/desk/tasks/successors")
    @Allow(CoordinationAccess.TASK_READ)
    Page successors(Actor actor, @RequestParam(defaultValue = "") String library) {
        return successors(actor, choice.of(actor, CoordinationAccess.TASK_READ, library), Form.empty());
    }

    @PostMapping("/desk/tasks/successors")
    @Allow(CoordinationAccess.TASK_ASSIGN)
    Page name(Actor actor, Form form) {
        LibraryView library = choice.of(actor, CoordinationAccess.TASK_ASSIGN, form.text("library"));
        PersonId person = Choices.person(form, "person");
        PersonId successor = Choices.person(form, "successor");
        return switch (successions.name(actor, library.id(), person, successor)) {
            case Outcome.Done<PersonRef>(PersonRef named) ->
                back(library).flash("coordination.flash.successor", named.name());
            case Outcome.Refused<PersonRef>(Refusal refusal) ->
                successors(actor, library, form.refuse(refusal)).status(422);
        };
    }

    @PostMapping("/desk/tasks/successors/move")
    @Allow(CoordinationAccess.TASK_ASSIGN)
    Page move(Actor actor, Form form) {
        LibraryView library = choice.of(actor, CoordinationAccess.TASK_ASSIGN, form.text("library"));
        PersonId person = Choices.person(form, "person");
        PersonId successor = Choices.person(form, "successor");
        return switch (successions.moveNow(actor, library.id(), person, successor)) {
            case Outcome.Done<Integer>(Integer moved) -> back(library).flash("coordination.flash.moved", moved);
            case Outcome.Refused<Integer>(Refusal refusal) ->
                successors(actor, library, form.refuse(refusal)).status(422);
        };
    }

    private static Page.Redirect back(LibraryView library) {
        return Page.redirect("/desk/tasks/successors?library=" + library.id());
    }

    private Page.Shown successors(Actor actor, LibraryView library, Form form) {
        return Page.of(
                "coordination/successors",
                new SuccessorsPage(
                        library,
                        successions.of(actor, library.id()),
                        Choices.people(groups.colleagues(actor, library.id())),
                        choice.options(actor, CoordinationAccess.TASK_READ),
                        actor.may(CoordinationAccess.TASK_ASSIGN, library.id()),
                        form));
    }
}
