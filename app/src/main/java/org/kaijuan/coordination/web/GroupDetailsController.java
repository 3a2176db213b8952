package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.GroupKind;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.NewGroup;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
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

/** Setting a group up and describing it anew. */
@Controller
@RequestMapping("/desk/groups")
class GroupDetailsController {

    private final Groups groups;
    private final LibraryChoice choice;
    private final BusinessClock clock;

    GroupDetailsController(Groups groups, LibraryChoice choice, BusinessClock clock) {
        this.groups = groups;
        this.choice = choice;
        this.clock = clock;
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
        GroupKind kind = form.chosen("kind", GroupKind.values()).orElse(GroupKind.WORKING);
        String areas = form.text("areas");
        return new NewGroup(
                library.id(),
                kind,
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
}
