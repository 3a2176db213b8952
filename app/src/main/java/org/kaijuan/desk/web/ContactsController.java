package org.kaijuan.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaijuan.desk.ContactFilter;
import org.kaijuan.desk.ContactLog;
import org.kaijuan.desk.ContactOutcome;
import org.kaijuan.desk.ContactView;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.NewContact;
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
import org.springframework.web.bind.annotation.PostMapping;

/** The contact log (SVC-33): what was answered by phone, QQ, WeChat, and what became a request. */
@Controller
class ContactsController {

    private static final int PAGE = 30;

    private static final List<RequestChannel> CHANNELS = List.of(
            RequestChannel.PHONE,
            RequestChannel.QQ,
            RequestChannel.WECHAT,
            RequestChannel.MAIL,
            RequestChannel.IN_PERSON);

    private final ContactLog log;
    private final ReaderGroups groups;
    private final LibraryChoice choice;
    private final BusinessClock clock;

    ContactsController(ContactLog log, ReaderGroups groups, LibraryChoice choice, BusinessClock clock) {
        this.log = log;
        this.groups = groups;
        this.choice = choice;
        this.clock = clock;
    }

    @GetMapping(path = "/desk/contacts", params = "!format")
    @Allow(DeskAccess.CONTACT_WRITE)
    Page list(Actor actor, Ui ui, Form form) {
        LibraryView library = library(actor, form.text("library"));
        Form fresh = Form.empty().set("group", form.text("group"));
        return page(actor, ui, library, form, fresh, UUID.randomUUID().toString());
    }

    @GetMapping(path = "/desk/contacts", params = "format=xlsx")
    @Allow(DeskAccess.CONTACT_WRITE)
    Excel<ContactView> export(Actor actor, Ui ui, Form form) {
        LibraryView library = library(actor, form.text("library"));
        return Excel.of(
                ui.t("menu.desk.contacts"),
                List.of(
                        Excel.column(ui.t("desk.contact.at"), ContactView::at),
                        Excel.column(ui.t("desk.contact.answered-at"), ContactView::answeredAt),
                        Excel.column(
                                ui.t("desk.column.channel"),
                                contact ->
                                        ui.t("desk.channel." + contact.channel().code())),
                        Excel.column(ui.t("desk.contact.group"), ContactView::group),
                        Excel.column(ui.t("desk.contact.caller"), ContactView::caller),
                        Excel.column(ui.t("desk.contact.subject"), ContactView::subject),
                        Excel.column(ui.t("desk.contact.answer"), ContactView::answer),
                        Excel.column(
                                ui.t("desk.contact.outcome"),
                                contact -> ui.t("desk.contact.outcome."
                                        + contact.outcome().code())),
                        Excel.column(ui.t("desk.contact.by"), ContactView::byName)),
                log.export(actor, library.id(), filter(form)).stream());
    }

    @PostMapping("/desk/contacts")
    @Allow(DeskAccess.CONTACT_WRITE)
    Page log(Actor actor, Ui ui, Form form) {
        LibraryView library = library(actor, form.text("library"));
        NewContact contact = contact(library, form);
        if (form.hasErrors()) {
            return page(actor, ui, library, Form.empty(), form, form.text("key"))
                    .status(422);
        }
        return switch (log.log(actor, contact)) {
            case Outcome.Done<ContactView>(ContactView logged) ->
                logged.request() == null
                        ? Page.redirect("/desk/contacts?library=" + library.id())
                                .flash("desk.flash.logged")
                        : Page.redirect("/desk/requests/" + logged.request()).flash("desk.flash.taken-in");
            case Outcome.Refused<ContactView>(Refusal refusal) ->
                page(actor, ui, library, Form.empty(), form.refuse(refusal), form.text("key"))
                        .status(422);
        };
    }

    private NewContact contact(LibraryView library, Form form) {
        LocalDate day = form.date("day");
        LocalTime time = form.time("time");
        LocalTime answered = form.time("answered");
        String channel = form.choice(
                "channel", CHANNELS.stream().map(RequestChannel::code).toList());
        String outcome = form.choice(
                "outcome",
                Stream.of(ContactOutcome.values()).map(ContactOutcome::code).toList());
        Instant at = day == null || time == null
                ? clock.instant()
                : day.atTime(time).atZone(library.zone()).toInstant();
        return new NewContact(
                library.id(),
                channel == null ? RequestChannel.PHONE : RequestChannel.of(channel),
                form.uuid("group"),
                at,
                answered == null
                        ? null
                        : at.atZone(library.zone()).with(answered).toInstant(),
                form.text("caller"),
                form.optional("card", 60),
                form.required("subject", 200),
                form.text("answer"),
                outcome == null ? ContactOutcome.ANSWERED : ContactOutcome.of(outcome),
                form.text("key"));
    }

    /** What is asked for in the address; what is none of the words known is no filter. */
    private static ContactFilter filter(Form form) {
        return new ContactFilter(
                CHANNELS.stream()
                        .filter(channel -> channel.code().equals(form.text("channel")))
                        .findFirst()
                        .orElse(null),
                form.uuid("group"),
                Stream.of(ContactOutcome.values())
                        .filter(outcome -> outcome.code().equals(form.text("outcome")))
                        .findFirst()
                        .orElse(null),
                form.text("sort").equals("at"));
    }

    private Page.Shown page(Actor actor, Ui ui, LibraryView library, Form asked, Form form, String key) {
        String cursor = asked.text("cursor");
        return Page.of(
                "desk/contacts",
                new ContactsPage(
                        library,
                        log.of(actor, library.id(), filter(asked), cursor.isEmpty() ? null : cursor, PAGE),
                        CHANNELS.stream()
                                .map(channel -> new Option(channel.code(), ui.t("desk.channel." + channel.code())))
                                .toList(),
                        Stream.of(ContactOutcome.values())
                                .map(outcome ->
                                        new Option(outcome.code(), ui.t("desk.contact.outcome." + outcome.code())))
                                .toList(),
                        groups.open(library.id()).stream()
                                .map(group -> new Option(group.id().toString(), group.name()))
                                .toList(),
                        form,
                        key));
    }

    private LibraryView library(Actor actor, String asked) {
        return choice.of(actor, DeskAccess.CONTACT_WRITE, asked);
    }
}
