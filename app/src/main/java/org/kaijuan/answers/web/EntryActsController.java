package org.kaijuan.answers.web;

import java.util.UUID;
import org.kaijuan.answers.Adoption;
import org.kaijuan.answers.AnswersAccess;
import org.kaijuan.answers.Entries;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.EntryReviews;
import org.kaijuan.answers.EntryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What can be done with an entry besides writing it. */
@Controller
@RequestMapping("/desk/answers/{id}")
class EntryActsController {

    private final Entries entries;
    private final EntryReviews reviews;
    private final Adoption adoption;
    private final EntryPages pages;

    EntryActsController(Entries entries, EntryReviews reviews, Adoption adoption, EntryPages pages) {
        this.entries = entries;
        this.reviews = reviews;
        this.adoption = adoption;
        this.pages = pages;
    }

    @PostMapping("/publication")
    @Allow(AnswersAccess.PUBLISH)
    Page publish(Actor actor, Ui ui, @PathVariable UUID id, Form form) {
        return answer(actor, ui, id, entries.publish(actor, new EntryId(id), version(form)), "answers.flash.published");
    }

    @PostMapping("/retirement")
    @Allow(AnswersAccess.PUBLISH)
    Page retire(Actor actor, Ui ui, @PathVariable UUID id) {
        return answer(actor, ui, id, entries.retire(actor, new EntryId(id)), "answers.flash.retired");
    }

    @PostMapping("/submission")
    @Allow(AnswersAccess.EDIT)
    Page submit(Actor actor, Ui ui, @PathVariable UUID id, Form form) {
        return answer(actor, ui, id, reviews.submit(actor, new EntryId(id), version(form)), "answers.flash.submitted");
    }

    /** The second person wants something changed first. */
    @PostMapping("/return")
    @Allow(AnswersAccess.PUBLISH)
    Page sendBack(Actor actor, Ui ui, @PathVariable UUID id, Form form) {
        return answer(
                actor,
                ui,
                id,
                reviews.sendBack(actor, new EntryId(id), version(form), form.text("reason")),
                "answers.flash.sent-back");
    }

    /** The library's own answer in place of the province's. */
    @PostMapping("/override")
    @Allow(AnswersAccess.EDIT)
    Page override(Actor actor, Ui ui, @PathVariable UUID id) {
        return switch (adoption.override(actor, own(actor), new EntryId(id))) {
            case Outcome.Done<EntryId>(EntryId draft) ->
                Page.redirect("/desk/answers/" + draft + "/edit").flash("answers.flash.overriding");
            case Outcome.Refused<EntryId>(Refusal why) -> again(actor, ui, id, why);
        };
    }

    @PostMapping("/hiding")
    @Allow(AnswersAccess.EDIT)
    Page hide(Actor actor, @PathVariable UUID id) {
        adoption.hide(actor, own(actor), new EntryId(id));
        return Page.redirect("/desk/answers/" + id).flash("answers.flash.hidden");
    }

    @PostMapping("/showing")
    @Allow(AnswersAccess.EDIT)
    Page showAgain(Actor actor, @PathVariable UUID id) {
        adoption.show(actor, own(actor), new EntryId(id));
        return Page.redirect("/desk/answers/" + id).flash("answers.flash.shown");
    }

    private Page answer(Actor actor, Ui ui, UUID id, Outcome<EntryView> outcome, String said) {
        return switch (outcome) {
            case Outcome.Done<EntryView>(EntryView entry) ->
                Page.redirect("/desk/answers/" + entry.id()).flash(said, 1);
            case Outcome.Refused<EntryView>(Refusal why) -> again(actor, ui, id, why);
        };
    }

    private Page again(Actor actor, Ui ui, UUID id, Refusal why) {
        return pages.show(actor, ui, entries.get(actor, new EntryId(id)), why).status(422);
    }

    private static int version(Form form) {
        return form.integer("version", 1, Integer.MAX_VALUE);
    }

    private static LibraryId own(Actor actor) {
        LibraryId own = actor.library();
        if (own == null) {
            throw new NotFoundException("library of " + actor.name());
        }
        return own;
    }
}
