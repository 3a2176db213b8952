package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.FindingId;
import org.kaijuan.coordination.FindingKind;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.NewReview;
import org.kaijuan.coordination.ReviewId;
import org.kaijuan.coordination.ReviewSubject;
import org.kaijuan.coordination.ReviewView;
import org.kaijuan.coordination.Reviews;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** After-action reviews (OPN-30): what happened, what was found, what becomes of it. */
@Controller
@RequestMapping("/desk/reviews")
class ReviewsController {

    private final Reviews reviews;
    private final Groups groups;
    private final Libraries libraries;
    private final LibraryChoice choice;
    private final LibraryNames names;

    ReviewsController(Reviews reviews, Groups groups, Libraries libraries, LibraryChoice choice, LibraryNames names) {
        this.reviews = reviews;
        this.groups = groups;
        this.libraries = libraries;
        this.choice = choice;
        this.names = names;
    }

    @GetMapping
    @Allow(CoordinationAccess.INCIDENT_READ)
    Page list(Actor actor, Ui ui) {
        return list(actor, ui, Form.empty());
    }

    private Page.Shown list(Actor actor, Ui ui, Form form) {
        return Page.of(
                "coordination/reviews",
                new ReviewsPage(
                        reviews.list(actor),
                        names,
                        choice.options(actor, CoordinationAccess.INCIDENT_LEAD),
                        Choices.of(ui, ReviewSubject.values(), ReviewSubject::code, "coordination.subject."),
                        actor.mayAnywhere(CoordinationAccess.INCIDENT_LEAD),
                        form));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(CoordinationAccess.INCIDENT_READ)
    Excel<ReviewView> export(Actor actor, Ui ui) {
        return Excel.of(
                ui.t("coordination.reviews.file"),
                List.of(
                        Excel.column(ui.t("coordination.library"), review -> names.of(review.library())),
                        Excel.column(ui.t("coordination.review.title"), ReviewView::title),
                        Excel.column(
                                ui.t("coordination.review.state"),
                                review -> ui.t("coordination.review.state."
                                        + review.state().code())),
                        Excel.column(
                                ui.t("coordination.review.findings"),
                                review -> review.findings().size()),
                        Excel.column(ui.t("coordination.review.waiting"), ReviewView::waiting),
                        Excel.column(ui.t("coordination.review.summary"), ReviewView::summary)),
                reviews.export(actor).stream());
    }

    @PostMapping
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page open(Actor actor, Ui ui, Form form) {
        LibraryView library = choice.of(actor, CoordinationAccess.INCIDENT_LEAD, form.text("library"));
        ReviewSubject subject = form.chosen("subject", ReviewSubject.values()).orElse(ReviewSubject.OTHER);
        String label = form.optional("label", 200);
        NewReview review =
                new NewReview(library.id(), form.required("title", 120), subject, "", label == null ? "" : label);
        if (form.hasErrors()) {
            return list(actor, ui, form).status(422);
        }
        return switch (reviews.open(actor, review)) {
            case Outcome.Done<ReviewId>(ReviewId id) -> Page.redirect("/desk/reviews/" + id);
            case Outcome.Refused<ReviewId>(Refusal refusal) ->
                list(actor, ui, form.refuse(refusal)).status(422);
        };
    }

    @GetMapping("/{id}")
    @Allow(CoordinationAccess.INCIDENT_READ)
    Page show(Actor actor, Ui ui, @PathVariable String id) {
        ReviewView review = reviews.get(actor, ReviewId.of(id));
        return page(actor, ui, review, Form.empty().set("summary", review.summary()));
    }

    @PostMapping("/{id}/summary")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page summarise(Actor actor, Ui ui, @PathVariable String id, Form form) {
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        Outcome<ReviewView> outcome = reviews.summarise(actor, ReviewId.of(id), version, form.text("summary"));
        return answer(actor, ui, id, form, outcome, "summarised");
    }

    @PostMapping("/{id}/findings")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page find(Actor actor, Ui ui, @PathVariable String id, Form form) {
        FindingKind kind = Coded.find(FindingKind.values(), form.text("kind")).orElse(FindingKind.CHANGE);
        Outcome<ReviewView> outcome =
                reviews.find(actor, ReviewId.of(id), kind, form.text("text"), form.text("proposal"));
        return answer(actor, ui, id, form, outcome, "found");
    }

    @PostMapping("/{id}/findings/{finding}/removal")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page strike(Actor actor, Ui ui, @PathVariable String id, @PathVariable String finding, Form form) {
        Outcome<ReviewView> outcome = reviews.strike(actor, ReviewId.of(id), FindingId.of(finding));
        return answer(actor, ui, id, form, outcome, "struck");
    }

    @PostMapping("/{id}/findings/{finding}/task")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page makeTask(Actor actor, Ui ui, @PathVariable String id, @PathVariable String finding, Form form) {
        ReviewId review = ReviewId.of(id);
        LocalDate due = form.date("due");
        if (due == null) {
            form.error("due", "form.required");
            return page(actor, ui, reviews.get(actor, review), form).status(422);
        }
        Outcome<ReviewView> outcome = switch (reviews.makeTask(
                actor, review, FindingId.of(finding), Choices.person(form, "accountable"), due)) {
            case Outcome.Done<TaskId> done -> Outcome.done(reviews.get(actor, review));
            case Outcome.Refused<TaskId>(Refusal refusal) -> Outcome.refused(refusal);
        };
        return answer(actor, ui, id, form, outcome, "assigned");
    }

    @PostMapping("/{id}/conclusion")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page conclude(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, reviews.conclude(actor, ReviewId.of(id)), "concluded");
    }

    private Page answer(Actor actor, Ui ui, String id, Form form, Outcome<ReviewView> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<ReviewView> done ->
                Page.redirect("/desk/reviews/" + id).flash("coordination.flash." + flash);
            case Outcome.Refused<ReviewView>(Refusal refusal) ->
                page(actor, ui, reviews.get(actor, ReviewId.of(id)), form.refuse(refusal))
                        .status(422);
        };
    }

    private Page.Shown page(Actor actor, Ui ui, ReviewView review, Form form) {
        boolean mayLead = actor.may(CoordinationAccess.INCIDENT_LEAD, review.library());
        return Page.of(
                "coordination/review",
                new ReviewPage(
                        libraries.get(review.library()),
                        review,
                        Choices.of(ui, FindingKind.values(), FindingKind::code, "coordination.finding."),
                        mayLead ? Choices.people(groups.colleagues(actor, review.library())) : List.of(),
                        mayLead,
                        form));
    }
}
