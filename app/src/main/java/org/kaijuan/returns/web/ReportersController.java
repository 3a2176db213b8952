package org.kaijuan.returns.web;

import java.util.List;
import java.util.UUID;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.returns.Reporters;
import org.kaijuan.returns.ReturnsAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The reporter of a library and deputies. */
@Controller
@RequestMapping("/desk/returns/reporters")
class ReportersController {

    private final Reporters reporters;
    private final Libraries libraries;
    private final LibraryChoice choice;

    ReportersController(Reporters reporters, Libraries libraries, LibraryChoice choice) {
        this.reporters = reporters;
        this.libraries = libraries;
        this.choice = choice;
    }

    @GetMapping
    @Allow(ReturnsAccess.SUBMIT)
    Page list(Actor actor, Form form) {
        return page(actor, form);
    }

    @PostMapping
    @Allow(ReturnsAccess.SUBMIT)
    Page name(Actor actor, Form form) {
        UUID person = form.uuid("person");
        if (person == null) {
            return page(actor, form.error("person", "form.required")).status(422);
        }
        boolean deputy = "deputy".equals(form.text("as"));
        return answer(
                actor,
                form,
                reporters.name(actor, library(actor, form), new PersonId(person), deputy, form.date("last")));
    }

    @PostMapping("/dismissal")
    @Allow(ReturnsAccess.SUBMIT)
    Page dismiss(Actor actor, Form form) {
        UUID person = form.uuid("person");
        if (person == null) {
            throw new NotFoundException("person");
        }
        return answer(actor, form, reporters.dismiss(actor, library(actor, form), new PersonId(person)));
    }

    private Page answer(Actor actor, Form form, Outcome<PersonId> outcome) {
        return switch (outcome) {
            case Outcome.Done<PersonId> done ->
                Page.redirect("/desk/returns/reporters?library=" + library(actor, form))
                        .flash("returns.flash.reporters");
            case Outcome.Refused<PersonId>(var refusal) ->
                page(actor, form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Actor actor, Form form) {
        LibraryId library = library(actor, form);
        List<Option> candidates = reporters.candidates(actor, library).stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
        return Page.of(
                "returns/reporters",
                new ReportersPage(
                        library, libraries.get(library).name(), reporters.of(actor, library), candidates, form));
    }

    private LibraryId library(Actor actor, Form form) {
        return choice.of(actor, ReturnsAccess.SUBMIT, form.text("library")).id();
    }
}
