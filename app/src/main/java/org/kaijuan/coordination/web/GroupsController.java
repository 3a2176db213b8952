package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.GroupKind;
import org.kaijuan.coordination.GroupTemplates;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.Member;
import org.kaijuan.coordination.NewGroup;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The groups of a library: the tree, its export, setting groups up and describing them anew. */
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
                        tree(groups.of(actor, library.id())),
                        choice.options(actor, CoordinationAccess.GROUP_READ),
                        actor.may(CoordinationAccess.GROUP_EDIT, library.id()),
                        templates.now().groups().getFirst().name(),
                        form));
    }

    /** Who is in which group, one line for each seat. */
    @GetMapping(params = "format=xlsx")
    @Allow(CoordinationAccess.GROUP_READ)
    Excel<Seat> export(Actor actor, Ui ui, @RequestParam(defaultValue = "") String library) {
        LibraryView chosen = choice.of(actor, CoordinationAccess.GROUP_READ, library);
        List<Seat> seats = tree(groups.of(actor, chosen.id())).stream()
                .map(GroupsPage.Row::group)
                .flatMap(GroupsController::seats)
                .toList();
        audit.exported(actor, chosen.id(), "coordination.groups", seats.size());
        return Excel.of(ui.t("coordination.groups.file"), columns(ui), seats.stream());
    }

    /** A seat in a group; a group without anybody is a line by itself. */
    record Seat(GroupView group, @Nullable Member member) {}

    private static Stream<Seat> seats(GroupView group) {
        return group.members().isEmpty()
                ? Stream.of(new Seat(group, null))
                : group.members().stream().map(member -> new Seat(group, member));
    }

    private static List<Excel.Column<Seat>> columns(Ui ui) {
        return List.of(
                Excel.column(
                        ui.t("coordination.group.name"), seat -> seat.group().name()),
                Excel.column(
                        ui.t("coordination.group.established"),
                        seat -> seat.group().establishedOn()),
                Excel.column(
                        ui.t("coordination.group.areas"),
                        seat -> String.join(
                                ui.t("coordination.comma"), seat.group().dutyAreas())),
                Excel.column(ui.t("coordination.tier"), seat -> {
                    Member member = seat.member();
                    return member == null
                            ? null
                            : ui.t("coordination.tier." + member.tier().code());
                }),
                Excel.column(ui.t("coordination.person"), seat -> {
                    Member member = seat.member();
                    return member == null ? null : member.person().name();
                }),
                Excel.column(ui.t("coordination.post"), seat -> {
                    Member member = seat.member();
                    return member == null || member.post() == null
                            ? null
                            : ui.t("coordination.post." + member.post().code());
                }),
                Excel.column(ui.t("coordination.duty"), seat -> {
                    Member member = seat.member();
                    return member == null ? null : member.duty();
                }),
                Excel.column(ui.t("coordination.since"), seat -> {
                    Member member = seat.member();
                    return member == null ? null : member.since();
                }));
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

    @GetMapping("/new")
    @Allow(CoordinationAccess.GROUP_EDIT)
    Page fresh(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String parent) {
        LibraryView chosen = choice.of(actor, CoordinationAccess.GROUP_EDIT, library);
        Form form = Form.empty()
                .set("established", today(chosen).toString())
                .set("parent", parent)
                .set("kind", parent.isEmpty() ? GroupKind.LEADING.code() : GroupKind.WORKING.code());
        return form(actor, ui, chosen, null, form);
    }

    @PostMapping
    @Allow(CoordinationAccess.GROUP_EDIT)
    Page establish(Actor actor, Ui ui, Form form) {
        LibraryView library = choice.of(actor, CoordinationAccess.GROUP_EDIT, form.text("library"));
        NewGroup group = read(library, form);
        if (form.hasErrors()) {
            return form(actor, ui, library, null, form).status(422);
        }
        return switch (groups.establish(actor, group)) {
            case Outcome.Done<GroupId>(GroupId id) ->
                Page.redirect("/desk/groups/" + id).flash("coordination.flash.established");
            case Outcome.Refused<GroupId>(Refusal refusal) ->
                form(actor, ui, library, null, form.refuse(refusal)).status(422);
        };
    }

    @GetMapping("/{id}/details")
    @Allow(CoordinationAccess.GROUP_EDIT)
    Page edit(Actor actor, Ui ui, @PathVariable String id) {
        GroupView group = groups.get(actor, GroupId.of(id));
        GroupId parent = group.parent();
        Form form = Form.empty()
                .set("name", group.name())
                .set("kind", group.kind().code())
                .set("parent", parent == null ? "" : parent.toString())
                .set("mandate", group.mandate())
                .set("areas", String.join(ui.t("coordination.comma"), group.dutyAreas()))
                .set("founded", group.foundedBy())
                .set("established", group.establishedOn().toString());
        return form(
                actor,
                ui,
                choice.of(actor, CoordinationAccess.GROUP_EDIT, group.library().code()),
                group,
                form);
    }

    @PostMapping("/{id}/details")
    @Allow(CoordinationAccess.GROUP_EDIT)
    Page change(Actor actor, Ui ui, @PathVariable String id, Form form) {
        GroupView before = groups.get(actor, GroupId.of(id));
        LibraryView library =
                choice.of(actor, CoordinationAccess.GROUP_EDIT, before.library().code());
        NewGroup group = read(library, form);
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        if (form.hasErrors()) {
            return form(actor, ui, library, before, form).status(422);
        }
        return switch (groups.change(actor, before.id(), version, group)) {
            case Outcome.Done<GroupView> done ->
                Page.redirect("/desk/groups/" + id).flash("coordination.flash.group-changed");
            case Outcome.Refused<GroupView>(Refusal refusal) ->
                form(actor, ui, library, before, form.refuse(refusal)).status(422);
        };
    }

    private NewGroup read(LibraryView library, Form form) {
        LocalDate established = form.date("established");
        String kind = form.choice(
                "kind", Arrays.stream(GroupKind.values()).map(GroupKind::code).toList());
        String areas = form.text("areas");
        return new NewGroup(
                library.id(),
                kind == null ? GroupKind.WORKING : GroupKind.of(kind),
                form.required("name", 80),
                form.text("parent").isEmpty() ? null : GroupId.of(form.text("parent")),
                form.text("mandate"),
                areas.isEmpty() ? List.of() : words(areas),
                form.text("founded"),
                established == null ? today(library) : established);
    }

    /** Words between commas of either kind. */
    private static List<String> words(String areas) {
        return Stream.of(areas.split("[,\\u3001\\uFF0C;\\uFF1B\\n]"))
                .map(String::strip)
                .filter(area -> !area.isEmpty())
                .distinct()
                .toList();
    }

    private Page.Shown form(Actor actor, Ui ui, LibraryView library, @Nullable GroupView group, Form form) {
        List<Option> parents = Choices.groups(groups.of(actor, library.id()).stream()
                .filter(each -> group == null || !each.id().equals(group.id()))
                .toList());
        List<Option> kinds = Choices.of(ui, GroupKind.values(), GroupKind::code, "coordination.group.kind.");
        return Page.of("coordination/group-form", new GroupFormPage(library, group, parents, kinds, form));
    }

    private LocalDate today(LibraryView library) {
        return clock.today(library.zone());
    }

    /** Each group after the one it hangs under; dissolved ones at the end. */
    static List<GroupsPage.Row> tree(List<GroupView> all) {
        List<GroupsPage.Row> rows = new ArrayList<>();
        List<GroupView> working = all.stream().filter(GroupView::isWorking).toList();
        working.stream()
                .filter(group -> working.stream().noneMatch(above -> above.id().equals(group.parent())))
                .forEach(top -> hang(top, working, 0, rows));
        all.stream().filter(group -> !group.isWorking()).forEach(group -> rows.add(new GroupsPage.Row(group, 0)));
        return List.copyOf(rows);
    }

    private static void hang(GroupView group, List<GroupView> all, int depth, List<GroupsPage.Row> rows) {
        rows.add(new GroupsPage.Row(group, depth));
        all.stream()
                .filter(under -> group.id().equals(under.parent()))
                .forEach(under -> hang(under, all, depth + 1, rows));
    }
}
