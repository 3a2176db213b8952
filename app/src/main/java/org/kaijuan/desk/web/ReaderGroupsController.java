package org.kaijuan.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.ReaderGroup;
import org.kaijuan.desk.ReaderGroups;
import org.kaijuan.desk.RequestChannel;
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

/** Groups of readers in QQ and WeChat: which there are, for whom, who answers there (SVC-10). */
@Controller
@RequestMapping("/desk/contacts/groups")
class ReaderGroupsController {

    private static final List<RequestChannel> CHANNELS = List.of(RequestChannel.QQ, RequestChannel.WECHAT);
    private static final int MOST = 1_000_000;

    private final ReaderGroups groups;
    private final LibraryChoice choice;
    private final BusinessClock clock;

    ReaderGroupsController(ReaderGroups groups, LibraryChoice choice, BusinessClock clock) {
        this.groups = groups;
        this.choice = choice;
        this.clock = clock;
    }

    @GetMapping(params = "!format")
    @Allow(DeskAccess.CONTACT_WRITE)
    Page list(Actor actor, Ui ui, Form form) {
        LibraryView library = library(actor, form);
        return page(
                actor,
                ui,
                library,
                Form.empty().set("established", clock.today(library.zone()).toString()));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(DeskAccess.CONTACT_WRITE)
    Excel<ReaderGroup> export(Actor actor, Ui ui, Form form) {
        return Excel.of(
                ui.t("desk.groups"),
                List.of(
                        Excel.column(ui.t("desk.group.name"), ReaderGroup::name),
                        Excel.column(
                                ui.t("desk.column.channel"),
                                group -> ui.t("desk.channel." + group.channel().code())),
                        Excel.column(ui.t("desk.group.address"), ReaderGroup::address),
                        Excel.column(
                                ui.t("desk.group.audience"), group -> ui.t("desk.group.audience." + group.audience())),
                        Excel.column(ui.t("desk.group.keeper"), ReaderGroup::keeperPost),
                        Excel.column(ui.t("desk.group.members"), ReaderGroup::members),
                        Excel.column(ui.t("desk.group.counted"), ReaderGroup::countedOn),
                        Excel.column(ui.t("desk.group.established"), ReaderGroup::establishedOn),
                        Excel.column(ui.t("desk.group.closed"), ReaderGroup::closedOn)),
                groups.of(actor, library(actor, form).id()).stream());
    }

    @PostMapping
    @Allow(DeskAccess.CONTACT_WRITE)
    Page add(Actor actor, Ui ui, Form form) {
        LibraryView library = library(actor, form);
        ReaderGroups.Particulars particulars = particulars(library, form);
        if (form.hasErrors()) {
            return page(actor, ui, library, form).status(422);
        }
        return switch (groups.add(actor, library.id(), particulars)) {
            case Outcome.Done<ReaderGroup>(ReaderGroup group) -> back(library).flash("desk.flash.group", group.name());
            case Outcome.Refused<ReaderGroup>(Refusal refusal) ->
                page(actor, ui, library, form.refuse(refusal)).status(422);
        };
    }

    private ReaderGroups.Particulars particulars(LibraryView library, Form form) {
        LocalDate established = form.date("established");
        String channel = form.choice(
                "channel", CHANNELS.stream().map(RequestChannel::code).toList());
        String audience = form.choice("audience", ReaderGroups.AUDIENCES);
        String address = form.optional("address", 60);
        return new ReaderGroups.Particulars(
                form.required("name", 80),
                channel == null ? RequestChannel.QQ : RequestChannel.of(channel),
                address == null ? "" : address,
                audience == null ? "everybody" : audience,
                form.required("keeper", 60),
                form.integer("members", 0, MOST),
                established == null ? clock.today(library.zone()) : established);
    }

    @PostMapping("/{id}/count")
    @Allow(DeskAccess.CONTACT_WRITE)
    Page count(Actor actor, Ui ui, @PathVariable UUID id, Form form) {
        int members = form.integer("members", 0, MOST);
        String keeper = form.required("keeper", 60);
        if (form.hasErrors()) {
            return page(actor, ui, library(actor, form), form).status(422);
        }
        ReaderGroup group = groups.count(actor, id, members, keeper);
        return Page.redirect("/desk/contacts/groups?library=" + group.library())
                .flash("desk.flash.group", group.name());
    }

    @PostMapping("/{id}/closing")
    @Allow(DeskAccess.CONTACT_WRITE)
    Page close(Actor actor, @PathVariable UUID id) {
        ReaderGroup group = groups.close(actor, id);
        return Page.redirect("/desk/contacts/groups?library=" + group.library())
                .flash("desk.flash.group-closed", group.name());
    }

    private Page.Shown page(Actor actor, Ui ui, LibraryView library, Form form) {
        return Page.of(
                "desk/groups",
                new ReaderGroupsPage(
                        library,
                        groups.of(actor, library.id()),
                        CHANNELS.stream()
                                .map(channel -> new Option(channel.code(), ui.t("desk.channel." + channel.code())))
                                .toList(),
                        ReaderGroups.AUDIENCES.stream()
                                .map(audience -> new Option(audience, ui.t("desk.group.audience." + audience)))
                                .toList(),
                        form));
    }

    private static Page.Redirect back(LibraryView library) {
        return Page.redirect("/desk/contacts/groups?library=" + library.id());
    }

    private LibraryView library(Actor actor, Form form) {
        return choice.of(actor, DeskAccess.CONTACT_WRITE, form.text("library"));
    }
}
