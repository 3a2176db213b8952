package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.Member;
import org.kaijuan.coordination.Post;
import org.kaijuan.coordination.TaskFilter;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.coordination.Tier;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One group: who is in it, appointing and dismissing, its end. */
@Controller
@RequestMapping("/desk/groups/{id}")
class MembersController {

    private static final int TASKS_SHOWN = 30;

    private final Groups groups;
    private final Tasks tasks;
    private final Libraries libraries;
    private final BusinessClock clock;

    MembersController(Groups groups, Tasks tasks, Libraries libraries, BusinessClock clock) {
        this.groups = groups;
        this.tasks = tasks;
        this.libraries = libraries;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CoordinationAccess.GROUP_READ)
    Page show(Actor actor, Ui ui, @PathVariable String id) {
        return page(actor, ui, groups.get(actor, GroupId.of(id)), Form.empty());
    }

    @PostMapping("/members")
    @Allow(CoordinationAccess.GROUP_EDIT)
    Page appoint(Actor actor, Ui ui, @PathVariable String id, Form form) {
        GroupView group = groups.get(actor, GroupId.of(id));
        Tier tier = form.chosen("tier", Tier.values()).orElse(Tier.MEMBER);
        Optional<Post> post = Coded.find(Post.values(), form.text("post"));
        LocalDate since = form.date("since");
        String duty = form.optional("duty", 500);
        if (form.hasErrors()) {
            return page(actor, ui, group, form).status(422);
        }
        Outcome<GroupView> outcome = groups.appoint(
                actor,
                group.id(),
                Choices.person(form, "person"),
                tier,
                post.orElse(null),
                duty == null ? "" : duty,
                since);
        return answer(actor, ui, group, form, outcome, "coordination.flash.appointed");
    }

    @PostMapping("/members/removal")
    @Allow(CoordinationAccess.GROUP_EDIT)
    Page dismiss(Actor actor, Ui ui, @PathVariable String id, Form form) {
        GroupView group = groups.get(actor, GroupId.of(id));
        Outcome<GroupView> outcome = groups.dismiss(actor, group.id(), Choices.person(form, "person"));
        return answer(actor, ui, group, form, outcome, "coordination.flash.dismissed");
    }

    @PostMapping("/dissolution")
    @Allow(CoordinationAccess.GROUP_EDIT)
    Page dissolve(Actor actor, Ui ui, @PathVariable String id, Form form) {
        GroupView group = groups.get(actor, GroupId.of(id));
        return answer(actor, ui, group, form, groups.dissolve(actor, group.id()), "coordination.flash.dissolved");
    }

    private Page answer(Actor actor, Ui ui, GroupView group, Form form, Outcome<GroupView> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<GroupView> done ->
                Page.redirect("/desk/groups/" + group.id()).flash(flash);
            case Outcome.Refused<GroupView>(Refusal refusal) ->
                page(actor, ui, groups.get(actor, group.id()), form.refuse(refusal))
                        .status(422);
        };
    }

    private Page.Shown page(Actor actor, Ui ui, GroupView group, Form form) {
        LibraryView library = libraries.get(group.library());
        List<GroupView> all = groups.of(actor, library.id());
        boolean mayEdit = actor.may(CoordinationAccess.GROUP_EDIT, library.id()) && group.isWorking();
        return Page.of(
                "coordination/group",
                new GroupPage(
                        library,
                        group,
                        all.stream()
                                .filter(each -> each.id().equals(group.parent()))
                                .findFirst()
                                .orElse(null),
                        all.stream()
                                .filter(each -> each.isWorking() && group.id().equals(each.parent()))
                                .toList(),
                        past(groups.history(actor, group.id())),
                        tasks(actor, group),
                        clock.today(library.zone()),
                        mayEdit ? Choices.people(groups.colleagues(actor, library.id())) : List.of(),
                        Choices.of(ui, Tier.values(), Tier::code, "coordination.tier."),
                        Choices.of(ui, Post.values(), Post::code, "coordination.post."),
                        mayEdit,
                        group.isWorking() && tasks.mayAssign(actor, library.id(), group.id()),
                        form));
    }

    private List<TaskView> tasks(Actor actor, GroupView group) {
        return actor.may(CoordinationAccess.TASK_READ, group.library())
                ? tasks.list(actor, TaskFilter.RUNNING.in(group.id()), null, TASKS_SHOWN)
                        .items()
                : List.of();
    }

    private static List<Member> past(List<Member> history) {
        return history.stream().filter(member -> member.until() != null).toList();
    }
}
