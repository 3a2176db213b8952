package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.audit.Audit;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.GroupTemplates;
import org.kaijuan.coordination.Groups;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The groups of a library: the tree, its export, setting up those of the template. What is said about one is {@link
 * GroupDetailsController}, who is in it {@link MembersController}.
 */
@Controller
@RequestMapping("/desk/groups")
class GroupsController {

    private final Groups groups;
    private final GroupTemplates templates;
    private final LibraryChoice choice;
    private final Audit audit;
    private final BusinessClock clock;

    GroupsController(Groups groups, GroupTemplates templates, LibraryChoice choice, Audit audit, BusinessClock clock) {
        this.groups = groups;
        this.templates = templates;
        this.choice = choice;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CoordinationAccess.GROUP_READ)
    Page list(Actor actor, @RequestParam(defaultValue = "") String library) {
        LibraryView chosen = choice.of(actor, CoordinationAccess.GROUP_READ, library);
        return list(actor, chosen, Form.empty().set("established", today(chosen).toString()));
    }

    private Page.Shown list(Actor actor, LibraryView library, Form form) {
        return Page.of(
                "coordination/groups",
                new GroupsPage(
                        library,
                        GroupsPage.tree(groups.of(actor, library.id())),
                        choice.options(actor, CoordinationAccess.GROUP_READ),
                        actor.may(CoordinationAccess.GROUP_EDIT, library.id()),
                        templates.now().groups().getFirst().name(),
                        form));
    }

    /** Who is in which group, one line for each seat. */
    @GetMapping(params = "format=xlsx")
    @Allow(CoordinationAccess.GROUP_READ)
    Excel<GroupSeat> export(Actor actor, Ui ui, @RequestParam(defaultValue = "") String library) {
        LibraryView chosen = choice.of(actor, CoordinationAccess.GROUP_READ, library);
        List<GroupSeat> seats = GroupsPage.tree(groups.of(actor, chosen.id())).stream()
                .map(GroupsPage.Row::group)
                .flatMap(GroupSeat::of)
                .toList();
        audit.exported(actor, chosen.id(), "coordination.groups", seats.size());
        return Excel.of(ui.t("coordination.groups.file"), GroupSeat.columns(ui), seats.stream());
    }

    @PostMapping("/adoption")
    @Allow(CoordinationAccess.GROUP_EDIT)
    Page adopt(Actor actor, Form form) {
        LibraryView library = choice.of(actor, CoordinationAccess.GROUP_EDIT, form.text("library"));
        LocalDate day = form.date("established");
        if (form.hasErrors()) {
            return list(actor, library, form).status(422);
        }
        return switch (templates.adopt(actor, library.id(), form.text("founded"), day == null ? today(library) : day)) {
            case Outcome.Done<List<GroupId>>(List<GroupId> made) ->
                Page.redirect("/desk/groups?library=" + library.id()).flash("coordination.flash.adopted", made.size());
            case Outcome.Refused<List<GroupId>>(Refusal refusal) ->
                list(actor, library, form.refuse(refusal)).status(422);
        };
    }

    private LocalDate today(LibraryView library) {
        return clock.today(library.zone());
    }
}
