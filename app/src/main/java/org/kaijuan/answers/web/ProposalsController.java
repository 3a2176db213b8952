package org.kaijuan.answers.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.kaijuan.answers.AnswersAccess;
import org.kaijuan.answers.EntryProposal;
import org.kaijuan.answers.EntryProposals;
import org.kaijuan.answers.EntryView;
import org.kaijuan.answers.ProposalFilter;
import org.kaijuan.answers.ProposalId;
import org.kaijuan.answers.ProposalState;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.kernel.Actor;
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

/** What libraries propose for the province's bank: for them at the desk, for the province with the decision. */
@Controller
class ProposalsController {

    private static final String DESK = "/desk/answers/proposals";
    private static final String PROVINCE = "/province/answers/proposals";
    private static final int ROWS = 50;
    private static final int EXPORTED = 5_000;
    private static final int LONGEST_REASON = 500;

    private final EntryProposals proposals;
    private final Libraries libraries;
    private final LibraryChoice choice;

    ProposalsController(EntryProposals proposals, Libraries libraries, LibraryChoice choice) {
        this.proposals = proposals;
        this.libraries = libraries;
        this.choice = choice;
    }

    @GetMapping(path = DESK, params = "!format")
    @Allow(AnswersAccess.READ)
    Page own(Actor actor, Ui ui, Form form) {
        return list(actor, ui, form, DESK);
    }

    @GetMapping(path = PROVINCE, params = "!format")
    @Allow(AnswersAccess.DECIDE)
    Page all(Actor actor, Ui ui, Form form) {
        return list(actor, ui, form, PROVINCE);
    }

    private Page list(Actor actor, Ui ui, Form form, String path) {
        String cursor = form.text("cursor");
        return Page.of(
                "answers/proposals",
                new ProposalsPage(
                        path,
                        proposals.list(actor, filter(form), cursor.isEmpty() ? null : cursor, ROWS),
                        choice.options(actor, AnswersAccess.READ),
                        Arrays.stream(ProposalState.values())
                                .map(state -> new Option(state.code(), ui.t("answers.proposal.state." + state.code())))
                                .toList(),
                        library -> libraries.get(library).name()));
    }

    @GetMapping(
            path = {DESK, PROVINCE},
            params = "format=xlsx")
    @Allow(AnswersAccess.READ)
    Excel<EntryProposal> export(Actor actor, Ui ui, Form form) {
        return Excel.of(
                ui.t("answers.proposals"),
                List.of(
                        Excel.column(
                                ui.t("answers.adoption.library"),
                                proposal -> libraries.get(proposal.library()).name()),
                        Excel.column(ui.t("answers.field.question"), EntryProposal::question),
                        Excel.column(
                                ui.t("answers.field.phrasings"), proposal -> String.join("\n", proposal.phrasings())),
                        Excel.column(ui.t("answers.field.answer"), EntryProposal::answer),
                        Excel.column(
                                ui.t("answers.state"),
                                proposal -> ui.t("answers.proposal.state."
                                        + proposal.state().code())),
                        Excel.column(ui.t("answers.reason"), EntryProposal::reason),
                        Excel.column(ui.t("answers.proposal.at"), proposal -> ui.exact(proposal.proposedAt()))),
                proposals.list(actor, filter(form), null, EXPORTED).items().stream());
    }

    @GetMapping(DESK + "/{id}")
    @Allow(AnswersAccess.READ)
    Page own(Actor actor, @PathVariable UUID id) {
        return show(actor, id, DESK, Form.empty());
    }

    @GetMapping(PROVINCE + "/{id}")
    @Allow(AnswersAccess.DECIDE)
    Page decide(Actor actor, @PathVariable UUID id) {
        return show(actor, id, PROVINCE, Form.empty());
    }

    /** One click: it is part of the province's bank. */
    @PostMapping(PROVINCE + "/{id}/acceptance")
    @Allow(AnswersAccess.DECIDE)
    Page accept(Actor actor, @PathVariable UUID id) {
        return switch (proposals.accept(actor, new ProposalId(id))) {
            case Outcome.Done<EntryView>(EntryView entry) ->
                Page.redirect(PROVINCE + "?state=open")
                        .flash(
                                entry.isPublishedVersion()
                                        ? "answers.flash.proposal-accepted"
                                        : "answers.flash.proposal-waits",
                                entry.question());
            case Outcome.Refused<EntryView>(Refusal why) -> refused(actor, id, Form.empty(), why);
        };
    }

    @PostMapping(PROVINCE + "/{id}/refusal")
    @Allow(AnswersAccess.DECIDE)
    Page decline(Actor actor, @PathVariable UUID id, Form form) {
        String reason = form.required("reason", LONGEST_REASON);
        if (form.hasErrors()) {
            return show(actor, id, PROVINCE, form).status(422);
        }
        return switch (proposals.decline(actor, new ProposalId(id), reason)) {
            case Outcome.Done<ProposalId> _ ->
                Page.redirect(PROVINCE + "?state=open").flash("answers.flash.proposal-declined");
            case Outcome.Refused<ProposalId>(Refusal why) -> refused(actor, id, form, why);
        };
    }

    private Page refused(Actor actor, UUID id, Form form, Refusal why) {
        return show(actor, id, PROVINCE, form.refuse(why)).status(422);
    }

    private Page.Shown show(Actor actor, UUID id, String path, Form form) {
        EntryProposal proposal = proposals.get(actor, new ProposalId(id));
        return Page.of(
                "answers/proposal",
                new ProposalPage(
                        path,
                        proposal,
                        libraries.get(proposal.library()).name(),
                        path.equals(PROVINCE) && proposal.isOpen() && proposals.mayDecide(actor),
                        form));
    }

    private ProposalFilter filter(Form form) {
        return new ProposalFilter(
                libraries
                        .find(form.text("library"))
                        .map(library -> library.id())
                        .orElse(null),
                ProposalState.of(form.text("state")).orElse(null),
                form.text("sort").equals("at"));
    }
}
