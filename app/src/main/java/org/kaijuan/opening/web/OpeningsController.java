package org.kaijuan.opening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.StateChange;
import org.kaijuan.opening.StateDecision;
import org.kaijuan.opening.StatePreview;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which services are open, for staff; and the orders that open and close them. */
@Controller
@RequestMapping("/openings")
class OpeningsController {

    private static final String DECISION = "opening/decision-form";

    private final Opening opening;
    private final Libraries libraries;
    private final OpeningPages pages;

    OpeningsController(Opening opening, Libraries libraries, OpeningPages pages) {
        this.opening = opening;
        this.libraries = libraries;
        this.pages = pages;
    }

    /** The libraries that the actor may see; with one, that one. */
    @GetMapping
    @Allow(OpeningPages.READ)
    Page board(Actor actor) {
        List<LibraryView> seen = libraries.all().stream()
                .filter(library -> actor.may(OpeningPages.READ, library.id()))
                .toList();
        return seen.size() == 1
                ? Page.redirect("/openings/" + seen.getFirst().id())
                : Page.of("opening/board", pages.board(seen));
    }

    @GetMapping("/{code}")
    @Allow(OpeningPages.READ)
    Page library(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from) {
        return Page.of("opening/library", pages.fortnight(actor, pages.library(code), from));
    }

    @GetMapping("/{code}/decision")
    @Allow(OpeningPages.WRITE)
    Page decision(Actor actor, @PathVariable String code) {
        LibraryView library = pages.mine(actor, code);
        return pages.form(DECISION, library, OpeningForms.freshDecision(pages.today(library)));
    }

    /** Shows what the order would do. */
    @PostMapping("/{code}/decisions/previews")
    @Allow(OpeningPages.WRITE)
    Page preview(Actor actor, @PathVariable String code, HttpServletRequest request) {
        LibraryView library = pages.mine(actor, code);
        Form form = Form.of(request);
        StateChange change = OpeningForms.decision(form, library.id(), pages.today(library));
        if (form.hasErrors()) {
            return pages.form(DECISION, library, form);
        }
        return switch (opening.preview(actor, change)) {
            case Outcome.Done<List<StatePreview>>(List<StatePreview> previews) ->
                Page.of("opening/preview", new StatePreviewPage(library, change, previews));
            case Outcome.Refused<List<StatePreview>>(var refusal) ->
                pages.form(DECISION, library, form.refuse(refusal));
        };
    }

    @PostMapping("/{code}/decisions")
    @Allow(OpeningPages.WRITE)
    Page decide(Actor actor, @PathVariable String code, HttpServletRequest request) {
        LibraryView library = pages.mine(actor, code);
        Form form = Form.of(request);
        StateChange change = OpeningForms.decision(form, library.id(), pages.today(library));
        if (form.hasErrors()) {
            return pages.form(DECISION, library, form);
        }
        return switch (opening.decide(actor, change)) {
            case Outcome.Done<StateDecision>(StateDecision decision) ->
                Page.redirect("/openings/" + code)
                        .flash(change.open() ? "opening.flash.opened" : "opening.flash.closed", change.from());
            case Outcome.Refused<StateDecision>(var refusal) -> pages.form(DECISION, library, form.refuse(refusal));
        };
    }

    @PostMapping("/{code}/decisions/{id}/withdrawal")
    @Allow(OpeningPages.WRITE)
    Page withdraw(Actor actor, @PathVariable String code, @PathVariable UUID id) {
        opening.withdraw(actor, pages.library(code).id(), id).orThrow();
        return Page.redirect("/openings/" + code).flash("opening.flash.withdrawn");
    }
}
