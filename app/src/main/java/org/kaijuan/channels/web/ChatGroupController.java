package org.kaijuan.channels.web;

import org.kaijuan.channels.ChannelsAccess;
import org.kaijuan.channels.ChatGroupId;
import org.kaijuan.channels.ChatGroupView;
import org.kaijuan.channels.ChatGroups;
import org.kaijuan.channels.Deliveries;
import org.kaijuan.channels.RobotTrials;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
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

/** One chat group: what is on record of it, its robot, what was posted to it. */
@Controller
@RequestMapping("/desk/chat-groups/{id}")
class ChatGroupController {

    private static final int LATELY = 20;

    private final ChatGroups groups;
    private final Deliveries deliveries;
    private final RobotTrials trials;
    private final Owners owners;
    private final ChannelsAccess access;
    private final People people;

    ChatGroupController(
            ChatGroups groups,
            Deliveries deliveries,
            RobotTrials trials,
            Owners owners,
            ChannelsAccess access,
            People people) {
        this.groups = groups;
        this.deliveries = deliveries;
        this.trials = trials;
        this.owners = owners;
        this.access = access;
        this.people = people;
    }

    @GetMapping
    @Allow(ChannelsAccess.READ)
    Page show(Actor actor, Ui ui, @PathVariable String id) {
        return page(actor, ui, ChatGroupId.of(id), Form.empty());
    }

    @PostMapping("/robot")
    @Allow(ChannelsAccess.EDIT)
    Page connect(Actor actor, Ui ui, @PathVariable String id, Form form) {
        String address = form.required("address", 400);
        if (form.hasErrors()) {
            return page(actor, ui, ChatGroupId.of(id), form);
        }
        return answer(
                actor,
                ui,
                id,
                groups.connect(actor, ChatGroupId.of(id), address, form.text("secret")),
                "channels.flash.connected");
    }

    @PostMapping("/robot/removal")
    @Allow(ChannelsAccess.EDIT)
    Page disconnect(Actor actor, @PathVariable String id) {
        groups.disconnect(actor, ChatGroupId.of(id));
        return Page.redirect("/desk/chat-groups/" + id).flash("channels.flash.disconnected");
    }

    @PostMapping("/test")
    @Allow(ChannelsAccess.EDIT)
    Page test(Actor actor, Ui ui, @PathVariable String id) {
        return answer(actor, ui, id, trials.test(actor, ChatGroupId.of(id)), "channels.flash.tested");
    }

    @PostMapping("/pause")
    @Allow(ChannelsAccess.EDIT)
    Page pause(Actor actor, @PathVariable String id) {
        groups.pause(actor, ChatGroupId.of(id));
        return Page.redirect("/desk/chat-groups/" + id).flash("channels.flash.paused");
    }

    @PostMapping("/resumption")
    @Allow(ChannelsAccess.EDIT)
    Page resume(Actor actor, @PathVariable String id) {
        groups.resume(actor, ChatGroupId.of(id));
        return Page.redirect("/desk/chat-groups/" + id).flash("channels.flash.resumed");
    }

    @PostMapping("/dissolution")
    @Allow(ChannelsAccess.EDIT)
    Page dissolve(Actor actor, Ui ui, @PathVariable String id) {
        return answer(actor, ui, id, groups.dissolve(actor, ChatGroupId.of(id)), "channels.flash.dissolved");
    }

    private <T> Page answer(Actor actor, Ui ui, String id, Outcome<T> outcome, String said) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> Page.redirect("/desk/chat-groups/" + id).flash(said);
            case Outcome.Refused<T>(Refusal refusal) ->
                page(actor, ui, ChatGroupId.of(id), Form.empty().refuse(refusal));
        };
    }

    private Page page(Actor actor, Ui ui, ChatGroupId id, Form form) {
        ChatGroupView group = groups.get(actor, id);
        String keeper = group.keeper() == null
                ? null
                : people.find(group.keeper()).map(PersonView::name).orElse(null);
        return Page.of(
                        "channels/group",
                        new ChatGroupPage(
                                group,
                                owners.name(ui, group.library()),
                                keeper,
                                deliveries.lately(actor, group, LATELY),
                                access.may(actor, ChannelsAccess.EDIT, group.library()),
                                form))
                .status(form.hasErrors() ? 422 : 200);
    }
}
