package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.FindingId;
import org.kaijuan.coordination.FindingKind;
import org.kaijuan.coordination.NewReview;
import org.kaijuan.coordination.ReviewId;
import org.kaijuan.coordination.ReviewSubject;
import org.kaijuan.coordination.Reviews;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** After-action reviews for programs (OPN-30). */
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewsApi {

    private final Reviews reviews;
    private final Tasks tasks;
    private final Libraries libraries;

    ReviewsApi(Reviews reviews, Tasks tasks, Libraries libraries) {
        this.reviews = reviews;
        this.tasks = tasks;
        this.libraries = libraries;
    }

    /**
     * @param reference id of the incident, plan or order that is looked back upon; of the same one there is one review
     * @param label how people call that
     */
    record ReviewSent(
            @Nullable String library,
            @Nullable String title,
            @Nullable String subject,
            @Nullable String reference,
            @Nullable String label) {}

    /** @param version of the review that was read */
    record ReviewSummary(
            @Nullable Integer version, @Nullable String summary) {}

    /** @param kind {@code keep}, {@code change} or {@code lack} */
    record FindingSent(
            @Nullable String kind,
            @Nullable String text,
            @Nullable String proposal) {}

    /** Who does what follows, by when. */
    record FindingTaskSent(
            @Nullable UUID accountable, @Nullable LocalDate due) {}

    @GetMapping
    @Allow(CoordinationAccess.INCIDENT_READ)
    Listing<ReviewJson> list(Actor actor, @RequestParam(required = false) @Nullable String library) {
        LibraryId one = Sent.filter(libraries, library);
        List<ReviewJson> found = reviews.list(actor).stream()
                .filter(review -> one == null || review.library().equals(one))
                .map(ReviewJson::of)
                .toList();
        return Listing.whole(found);
    }

    @PostMapping
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    ResponseEntity<ReviewJson> open(Actor actor, @RequestBody ReviewSent opened) {
        NewReview review = new NewReview(
                Sent.library(libraries, opened.library()),
                Sent.text(opened.title()),
                Sent.word("subject", opened.subject(), ReviewSubject::of),
                Sent.text(opened.reference()),
                Sent.text(opened.label()));
        return Answers.created(
                reviews.open(actor, review).map(id -> one(actor, id)), made -> "/api/v1/reviews/" + made.id());
    }

    @GetMapping("/{id}")
    @Allow(CoordinationAccess.INCIDENT_READ)
    ReviewJson get(Actor actor, @PathVariable String id) {
        return one(actor, ReviewId.of(id));
    }

    @PostMapping("/{id}/summary")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    ReviewJson summarise(Actor actor, @PathVariable String id, @RequestBody ReviewSummary summary) {
        return ReviewJson.of(reviews.summarise(
                        actor, ReviewId.of(id), Sent.needed("version", summary.version()), Sent.text(summary.summary()))
                .orThrow());
    }

    @PostMapping("/{id}/findings")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    ReviewJson find(Actor actor, @PathVariable String id, @RequestBody FindingSent found) {
        return ReviewJson.of(reviews.find(
                        actor,
                        ReviewId.of(id),
                        Sent.word("kind", found.kind(), FindingKind::of),
                        Sent.text(found.text()),
                        Sent.text(found.proposal()))
                .orThrow());
    }

    @PostMapping("/{id}/findings/{finding}/removal")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    ReviewJson strike(Actor actor, @PathVariable String id, @PathVariable String finding) {
        return ReviewJson.of(
                reviews.strike(actor, ReviewId.of(id), FindingId.of(finding)).orThrow());
    }

    @PostMapping("/{id}/findings/{finding}/task")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    ResponseEntity<TaskJson> makeTask(
            Actor actor, @PathVariable String id, @PathVariable String finding, @RequestBody FindingTaskSent given) {
        return Answers.created(
                reviews.makeTask(
                                actor,
                                ReviewId.of(id),
                                FindingId.of(finding),
                                new PersonId(Sent.needed("accountable", given.accountable())),
                                Sent.needed("due", given.due()))
                        .map(task -> task(actor, task)),
                made -> "/api/v1/tasks/" + made.id());
    }

    /** From now on its findings wait for a plan to take them up. */
    @PostMapping("/{id}/conclusion")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    ReviewJson conclude(Actor actor, @PathVariable String id) {
        return ReviewJson.of(reviews.conclude(actor, ReviewId.of(id)).orThrow());
    }

    private ReviewJson one(Actor actor, ReviewId id) {
        return ReviewJson.of(reviews.get(actor, id));
    }

    private TaskJson task(Actor actor, TaskId id) {
        return TaskJson.of(tasks.get(actor, id), tasks.history(actor, id));
    }
}
