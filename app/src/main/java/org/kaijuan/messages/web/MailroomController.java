package org.kaijuan.messages.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.messages.DispatchState;
import org.kaijuan.messages.LetterId;
import org.kaijuan.messages.Mailroom;
import org.kaijuan.messages.MessagesPermissions;
import org.kaijuan.messages.OutgoingView;
import org.kaijuan.web.Allow;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mail that a library sends. */
@Controller
class MailroomController {

    private static final int ROWS = 50;
    private static final int MOST_COUNTED = 1000;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 20_000;

    private final Mailroom mailroom;

    MailroomController(Mailroom mailroom) {
        this.mailroom = mailroom;
    }

    @GetMapping(path = "/messages", params = "format=xlsx")
    @Allow(MessagesPermissions.READ)
    Excel<OutgoingView> export(Actor actor, @RequestParam(defaultValue = "") String state, Ui ui) {
        return Excel.of(
                ui.t("messages.file"),
                List.of(
                        Excel.column(ui.t("messages.created"), OutgoingView::createdAt),
                        Excel.column(ui.t("messages.subject"), OutgoingView::subject),
                        Excel.column(ui.t("messages.address"), OutgoingView::address),
                        Excel.column(
                                ui.t("messages.state"),
                                mail -> ui.t("messages.state." + mail.state().code())),
                        Excel.column(ui.t("messages.attempts"), OutgoingView::attempts),
                        Excel.column(ui.t("messages.sent-at"), OutgoingView::sentAt),
                        Excel.column(ui.t("messages.receipt"), OutgoingView::receipt),
                        Excel.column(ui.t("messages.error"), OutgoingView::error)),
                mailroom.export(actor, state(state)));
    }

    @GetMapping(path = "/messages", params = "!format")
    @Allow(MessagesPermissions.READ)
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.of("messages/mailroom", page(actor, state(state), LetterCursor.decode(cursor), null));
    }

    @GetMapping("/messages/{id}")
    @Allow(MessagesPermissions.READ)
    Page show(Actor actor, @PathVariable UUID id) {
        OutgoingView mail = mailroom.open(actor, new LetterId(id));
        Form form = Form.empty().set("subject", mail.subject()).set("body", mail.body());
        return Page.of("messages/mail", page(actor, mail, form));
    }

    @PostMapping("/messages/{id}/text")
    @Allow(MessagesPermissions.REVIEW)
    Page edit(Actor actor, @PathVariable UUID id, Form form) {
        LetterId letter = new LetterId(id);
        String subject = form.required("subject", LONGEST_SUBJECT);
        String body = form.required("body", LONGEST_BODY);
        if (form.hasErrors()) {
            return again(actor, letter, form);
        }
        return answer(actor, letter, form, mailroom.edit(actor, letter, subject, body), "messages.edited");
    }

    @PostMapping("/messages/{id}/release")
    @Allow(MessagesPermissions.REVIEW)
    Page release(Actor actor, @PathVariable UUID id, Form form) {
        LetterId letter = new LetterId(id);
        return answer(actor, letter, form, mailroom.release(actor, letter), "messages.released");
    }

    @PostMapping("/messages/{id}/drop")
    @Allow(MessagesPermissions.REVIEW)
    Page drop(Actor actor, @PathVariable UUID id, Form form) {
        LetterId letter = new LetterId(id);
        return answer(actor, letter, form, mailroom.drop(actor, letter), "messages.dropped");
    }

    @PostMapping("/messages/{id}/bounce")
    @Allow(MessagesPermissions.REVIEW)
    Page bounce(Actor actor, @PathVariable UUID id, Form form) {
        LetterId letter = new LetterId(id);
        String why = form.required("why", LONGEST_SUBJECT);
        if (form.hasErrors()) {
            return again(actor, letter, form);
        }
        return answer(actor, letter, form, mailroom.bounced(actor, letter, why), "messages.bounced");
    }

    /** Releases or drops what is ticked; tells how many it was. */
    @PostMapping("/messages/bulk")
    @Allow(MessagesPermissions.REVIEW)
    Page bulk(Actor actor, Form form) {
        boolean release = form.text("act").equals("release");
        long moved = form.all("id").stream()
                .map(MailroomController::id)
                .map(id -> release ? mailroom.release(actor, id) : mailroom.drop(actor, id))
                .filter(outcome -> outcome instanceof Outcome.Done<LetterId>)
                .count();
        return Page.redirect("/messages").flash(release ? "messages.released-many" : "messages.dropped-many", moved);
    }

    @PostMapping("/messages/test")
    @Allow(MessagesPermissions.REVIEW)
    Page test(Actor actor) {
        LibraryId library = actor.library() != null
                ? actor.library()
                : actor.scope(MessagesPermissions.REVIEW).libraries().iterator().next();
        return switch (mailroom.test(actor, library)) {
            case Outcome.Done<String>(String answer) ->
                Page.redirect("/messages").flash("messages.test-sent", answer);
            case Outcome.Refused<String>(Refusal refusal) ->
                Page.of("messages/mailroom", page(actor, null, null, refusal)).status(422);
        };
    }

    private MailroomPage page(
            Actor actor, @Nullable DispatchState state, @Nullable LetterId before, @Nullable Refusal refusal) {
        List<OutgoingView> mail = mailroom.list(actor, state, before, ROWS);
        boolean more = mail.size() > ROWS;
        List<OutgoingView> shown = more ? mail.subList(0, ROWS) : mail;
        long total = mailroom.count(actor, state);
        Listing<OutgoingView> listing = new Listing<>(
                shown,
                Math.min(total, MOST_COUNTED),
                more ? LetterCursor.encode(shown.getLast().id()) : null,
                total > MOST_COUNTED);
        return new MailroomPage(listing, actor.mayAnywhere(MessagesPermissions.REVIEW), refusal);
    }

    private static MailPage page(Actor actor, OutgoingView mail, Form form) {
        return new MailPage(
                mail, mail.library() != null && actor.may(MessagesPermissions.REVIEW, mail.library()), form);
    }

    private Page answer(Actor actor, LetterId id, Form form, Outcome<LetterId> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<LetterId> ok -> Page.redirect("/messages/" + id).flash(done);
            case Outcome.Refused<LetterId>(Refusal refusal) -> again(actor, id, form.refuse(refusal));
        };
    }

    private Page again(Actor actor, LetterId id, Form form) {
        OutgoingView mail = mailroom.open(actor, id);
        if (form.value("subject").isEmpty() && form.value("body").isEmpty()) {
            form.set("subject", mail.subject()).set("body", mail.body());
        }
        return Page.of("messages/mail", page(actor, mail, form)).status(422);
    }

    private static @Nullable DispatchState state(String chosen) {
        return MailroomPage.states().stream()
                .filter(state -> state.name().equals(chosen.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static LetterId id(String text) {
        try {
            return LetterId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw BadInputException.of("web.bad-request");
        }
    }
}
