package org.kaijuan.channels.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChannelsAccess;
import org.kaijuan.channels.ChatAudience;
import org.kaijuan.channels.ChatGroupId;
import org.kaijuan.channels.ChatGroupView;
import org.kaijuan.channels.ChatGroups;
import org.kaijuan.channels.ChatKind;
import org.kaijuan.channels.NewChatGroup;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
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

/** Putting a chat group on record, and describing it anew. */
@Controller
@RequestMapping("/desk/chat-groups")
class ChatGroupFormsController {

    private final ChatGroups groups;
    private final Owners owners;
    private final People people;
    private final BusinessClock clock;

    ChatGroupFormsController(ChatGroups groups, Owners owners, People people, BusinessClock clock) {
        this.groups = groups;
        this.owners = owners;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Allow(ChannelsAccess.EDIT)
    Page fresh(Actor actor, Ui ui, @RequestParam(defaultValue = "") String library) {
        String owner = owners.chosen(actor, owners.options(actor, ui, ChannelsAccess.EDIT), library);
        groups.of(actor, owners.library(owner));
        return form(ui, owner, null, Form.empty().set("established", today().toString()));
    }

    @PostMapping
    @Allow(ChannelsAccess.EDIT)
    Page add(Actor actor, Ui ui, Form form) {
        String owner = form.text("library");
        ChatKind kind = kind(form);
        NewChatGroup group = read(owner, kind, form);
        if (form.hasErrors()) {
            return form(ui, owner, null, form);
        }
        return switch (groups.add(actor, group)) {
            case Outcome.Done<ChatGroupId>(ChatGroupId id) ->
                Page.redirect("/desk/chat-groups/" + id).flash("channels.flash.added");
            case Outcome.Refused<ChatGroupId>(Refusal refusal) -> form(ui, owner, null, form.refuse(refusal));
        };
    }

    @GetMapping("/{id}/details")
    @Allow(ChannelsAccess.EDIT)
    Page edit(Actor actor, Ui ui, @PathVariable String id) {
        ChatGroupView group = groups.get(actor, ChatGroupId.of(id));
        Form form = Form.empty()
                .set("name", group.name())
                .set("purpose", group.purpose())
                .set("audience", group.audience().code())
                .set("keeper-post", group.keeperPost())
                .set("keeper", group.keeper() == null ? "" : group.keeper().toString())
                .set("members", group.members() == null ? "" : group.members().toString())
                .set(
                        "counted",
                        group.countedOn() == null ? "" : group.countedOn().toString())
                .set("established", group.establishedOn().toString());
        return form(ui, Owners.code(group.library()), group, form);
    }

    @PostMapping("/{id}/details")
    @Allow(ChannelsAccess.EDIT)
    Page change(Actor actor, Ui ui, @PathVariable String id, Form form) {
        ChatGroupView before = groups.get(actor, ChatGroupId.of(id));
        NewChatGroup group = read(Owners.code(before.library()), before.kind(), form);
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        if (form.hasErrors()) {
            return form(ui, Owners.code(before.library()), before, form);
        }
        return switch (groups.change(actor, before.id(), version, group)) {
            case Outcome.Done<ChatGroupView> _ ->
                Page.redirect("/desk/chat-groups/" + id).flash("channels.flash.changed");
            case Outcome.Refused<ChatGroupView>(Refusal refusal) ->
                form(ui, Owners.code(before.library()), before, form.refuse(refusal));
        };
    }

    private NewChatGroup read(String owner, ChatKind kind, Form form) {
        ChatAudience audience = form.chosen("audience", ChatAudience.values()).orElse(ChatAudience.READERS);
        boolean counted = !form.text("members").isEmpty();
        Integer members = counted ? form.integer("members", 0, NewChatGroup.MOST_MEMBERS) : null;
        var day = form.date("counted");
        var established = form.date("established");
        UUID keeper = form.uuid("keeper");
        return new NewChatGroup(
                owners.library(owner),
                kind,
                form.required("name", NewChatGroup.LONGEST_NAME),
                Objects.requireNonNullElse(form.optional("purpose", NewChatGroup.LONGEST_PURPOSE), ""),
                audience,
                form.required("keeper-post", NewChatGroup.LONGEST_NAME),
                keeper == null ? null : new PersonId(keeper),
                members,
                counted ? Objects.requireNonNullElse(day, today()) : null,
                Objects.requireNonNullElse(established, today()));
    }

    private static ChatKind kind(Form form) {
        return form.chosen("kind", ChatKind.values()).orElse(ChatKind.QQ);
    }

    private Page form(Ui ui, String owner, @Nullable ChatGroupView group, Form form) {
        LibraryId library = owners.library(owner);
        List<Option> keepers = library == null
                ? List.of()
                : people.holding(ChannelsAccess.POST, library).stream()
                        .filter(person -> library.equals(person.library()))
                        .map(person -> new Option(person.id().toString(), person.name()))
                        .toList();
        return Page.of(
                        "channels/group-form",
                        new ChatGroupFormPage(
                                group,
                                owner,
                                owners.name(ui, library),
                                Arrays.stream(ChatKind.values())
                                        .map(one -> new Option(one.code(), ui.t("channels.kind." + one.code())))
                                        .toList(),
                                Arrays.stream(ChatAudience.values())
                                        .map(one -> new Option(one.code(), ui.t("channels.audience." + one.code())))
                                        .toList(),
                                keepers,
                                form))
                .status(form.hasErrors() ? 422 : 200);
    }

    private LocalDate today() {
        return clock.today(clock.getZone());
    }
}
