package org.kaijuan.mailbox.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.RequestId;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.mailbox.MailServer;
import org.kaijuan.mailbox.MailState;
import org.kaijuan.mailbox.MailView;
import org.kaijuan.mailbox.Mailbox;
import org.kaijuan.mailbox.MailboxConfiguration;
import org.kaijuan.web.Allow;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What readers wrote to the library by mail, and what became of it (SYS-07). */
@Controller
class MailboxController {

    private static final int ROWS = 30;
    private static final int MOST_EXPORTED = 10_000;

    private final Mailbox mailbox;
    private final MailServer server;
    private final LibraryChoice choice;

    MailboxController(Mailbox mailbox, MailServer server, LibraryChoice choice) {
        this.mailbox = mailbox;
        this.server = server;
        this.choice = choice;
    }

    @GetMapping(path = "/desk/mailbox", params = "!format")
    @Allow(MailboxConfiguration.READ)
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.of("mailbox/list", page(actor, library(actor, library), state(state), cursor, null, null));
    }

    @GetMapping(path = "/desk/mailbox", params = "format=xlsx")
    @Allow(MailboxConfiguration.READ)
    Excel<MailView> export(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String state) {
        List<MailView> letters = mailbox.list(actor, library(actor, library).id(), state(state), null, MOST_EXPORTED)
                .items();
        return Excel.of(
                ui.t("menu.mailbox"),
                List.of(
                        Excel.column(ui.t("mailbox.arrived"), MailView::arrivedAt),
                        Excel.column(ui.t("mailbox.sender"), MailView::sender),
                        Excel.column(ui.t("mailbox.subject"), MailView::subject),
                        Excel.column(
                                ui.t("mailbox.state"),
                                letter -> ui.t("mailbox.state." + letter.state().code())),
                        Excel.column(ui.t("mailbox.handled-by"), MailView::handledBy)),
                letters.stream());
    }

    @PostMapping("/desk/mailbox/{id}/request")
    @Allow(MailboxConfiguration.HANDLE)
    Page adopt(Actor actor, @PathVariable UUID id, Form form) {
        return switch (mailbox.adopt(actor, id, form.text("card"))) {
            case Outcome.Done<RequestId>(RequestId request) ->
                Page.redirect("/desk/requests/" + request).flash("mailbox.adopted");
            case Outcome.Refused<RequestId>(Refusal refusal) -> again(actor, form, id, refusal);
        };
    }

    @PostMapping("/desk/mailbox/{id}/dismissal")
    @Allow(MailboxConfiguration.HANDLE)
    Page dismiss(Actor actor, @PathVariable UUID id, Form form) {
        return answer(actor, form, id, mailbox.dismiss(actor, id, form.text("why")), "mailbox.dismissed");
    }

    @PostMapping("/desk/mailbox/{id}/reopening")
    @Allow(MailboxConfiguration.HANDLE)
    Page reopen(Actor actor, @PathVariable UUID id, Form form) {
        return answer(actor, form, id, mailbox.reopen(actor, id), "mailbox.reopened");
    }

    private Page answer(Actor actor, Form form, UUID id, Outcome<MailView> outcome, String said) {
        return switch (outcome) {
            case Outcome.Done<MailView>(MailView letter) ->
                Page.redirect("/desk/mailbox?library=" + letter.library()).flash(said);
            case Outcome.Refused<MailView>(Refusal refusal) -> again(actor, form, id, refusal);
        };
    }

    private Page again(Actor actor, Form form, UUID id, Refusal refusal) {
        LibraryView library = library(actor, form.text("library"));
        return Page.of("mailbox/list", page(actor, library, null, null, id, refusal))
                .status(422);
    }

    private MailboxPage page(
            Actor actor,
            LibraryView library,
            @Nullable MailState state,
            @Nullable String cursor,
            @Nullable UUID refused,
            @Nullable Refusal refusal) {
        return new MailboxPage(
                library,
                server.address().isEmpty() ? null : library.id() + "@" + server.domain(),
                mailbox.list(actor, library.id(), state, cursor, ROWS),
                actor.may(MailboxConfiguration.HANDLE, library.id()),
                refused,
                refusal);
    }

    private static @Nullable MailState state(String code) {
        if (code.isEmpty()) {
            return null;
        }
        return MailboxPage.states().stream()
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> BadInputException.of("web.bad-parameter", "state"));
    }

    private LibraryView library(Actor actor, String asked) {
        return choice.of(actor, MailboxConfiguration.READ, asked);
    }
}
