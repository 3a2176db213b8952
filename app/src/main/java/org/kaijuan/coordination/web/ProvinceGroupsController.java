package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaijuan.audit.Audit;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.GroupTemplate;
import org.kaijuan.coordination.GroupTemplates;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.Post;
import org.kaijuan.coordination.TaskFilter;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The province's view of groups, and its template. */
@Controller
class ProvinceGroupsController {

    private final Groups groups;
    private final GroupTemplates templates;
    private final Tasks tasks;
    private final Libraries libraries;
    private final Audit audit;

    ProvinceGroupsController(Groups groups, GroupTemplates templates, Tasks tasks, Libraries libraries, Audit audit) {
        this.groups = groups;
        this.templates = templates;
        this.tasks = tasks;
        this.libraries = libraries;
        this.audit = audit;
    }

    @GetMapping("/province/groups")
    @Allow(CoordinationAccess.TEMPLATE_PUBLISH)
    Page board(Actor actor) {
        List<ProvinceGroupsPage.Line> lines = lines(actor);
        long ready = lines.stream().filter(ProvinceGroupsPage.Line::isReady).count();
        return Page.of(
                "coordination/province-groups", new ProvinceGroupsPage(lines, ready, templates.mayPublish(actor)));
    }

    @GetMapping(path = "/province/groups", params = "format=xlsx")
    @Allow(CoordinationAccess.TEMPLATE_PUBLISH)
    Excel<ProvinceGroupsPage.Line> export(Actor actor, Ui ui) {
        List<ProvinceGroupsPage.Line> lines = lines(actor);
        audit.exported(actor, null, "coordination.groups", lines.size());
        return Excel.of(
                ui.t("coordination.groups.file"),
                List.of(
                        Excel.column(
                                ui.t("coordination.library"),
                                line -> line.library().name()),
                        Excel.column(ui.t("coordination.group.since"), ProvinceGroupsPage.Line::since),
                        Excel.column(ui.t("coordination.groups.count"), ProvinceGroupsPage.Line::groups),
                        Excel.column(ui.t("coordination.groups.people"), ProvinceGroupsPage.Line::people),
                        Excel.column(
                                ui.t("coordination.post.first-responsible"), ProvinceGroupsPage.Line::firstResponsible),
                        Excel.column(
                                ui.t("coordination.post.information-officer"),
                                ProvinceGroupsPage.Line::informationOfficer),
                        Excel.column(ui.t("coordination.tasks.running"), ProvinceGroupsPage.Line::running),
                        Excel.column(ui.t("coordination.tasks.late"), ProvinceGroupsPage.Line::late)),
                lines.stream());
    }

    private List<ProvinceGroupsPage.Line> lines(Actor actor) {
        Scope scope = actor.scope(CoordinationAccess.TEMPLATE_PUBLISH);
        Map<LibraryId, List<GroupView>> all = groups.all(actor).stream()
                .filter(GroupView::isWorking)
                .collect(Collectors.groupingBy(GroupView::library));
        return libraries.all().stream()
                .filter(library -> scope.contains(library.id()))
                .map(library -> line(actor, library, all.getOrDefault(library.id(), List.of())))
                .toList();
    }

    private ProvinceGroupsPage.Line line(Actor actor, LibraryView library, List<GroupView> theirs) {
        TaskFilter ours = TaskFilter.RUNNING.in(library.id());
        return new ProvinceGroupsPage.Line(
                library,
                theirs.stream()
                        .map(GroupView::establishedOn)
                        .min(Comparator.<LocalDate>naturalOrder())
                        .orElse(null),
                theirs.size(),
                theirs.stream()
                        .flatMap(group -> group.members().stream())
                        .map(member -> member.person().id())
                        .distinct()
                        .count(),
                has(theirs, Post.FIRST_RESPONSIBLE),
                has(theirs, Post.INFORMATION_OFFICER),
                tasks.count(actor, ours),
                tasks.count(actor, ours.standing(TaskFilter.Standing.LATE)));
    }

    private static boolean has(List<GroupView> groups, Post post) {
        return groups.stream().anyMatch(group -> !group.holding(post).isEmpty());
    }

    @GetMapping("/province/group-template")
    @Allow(CoordinationAccess.TEMPLATE_PUBLISH)
    Page template(Actor actor) {
        GroupTemplate now = templates.now();
        return Page.of(
                "coordination/template",
                new TemplatePage(now, templates.mayPublish(actor), Form.empty().set("body", now.body())));
    }

    @PostMapping("/province/group-template")
    @Allow(CoordinationAccess.TEMPLATE_PUBLISH)
    Page publish(Actor actor, Form form) {
        return switch (templates.publish(actor, form.value("body"))) {
            case Outcome.Done<GroupTemplate>(GroupTemplate published) ->
                Page.redirect("/province/group-template").flash("coordination.flash.template", published.version());
            case Outcome.Refused<GroupTemplate>(Refusal refusal) ->
                Page.of(
                                "coordination/template",
                                new TemplatePage(templates.now(), templates.mayPublish(actor), form.refuse(refusal)))
                        .status(422);
        };
    }
}
