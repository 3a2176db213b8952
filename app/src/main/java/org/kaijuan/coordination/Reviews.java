package org.kaijuan.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * After-action reviews (OPN-30): what was good, what must change, what was lacking. Once a review is concluded its findings wait
 * until a version of a plan takes them up ({@link #waiting}, {@link #fed}) or become tasks.
 */
@Service
public class Reviews {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUMMARY = 10_000;
    private static final int LONGEST_FINDING = 1000;
    private static final int LONGEST_TASK = 200;

    private final ReviewStore store;
    private final Tasks tasks;
    private final Audit audit;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Reviews(ReviewStore store, Tasks tasks, Audit audit, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** @throws NotFoundException if there is no such review in the actor's scope */
    @Transactional(readOnly = true)
    public ReviewView get(Actor actor, ReviewId id) {
        ReviewView review = store.get(id);
        CoordinationAccess.see(actor, review.library(), CoordinationAccess.INCIDENT_READ, id);
        return review;
    }

    /** The reviews in the actor's scope, the last first. */
    @Transactional(readOnly = true)
    public List<ReviewView> list(Actor actor) {
        return store.of(actor.scope(CoordinationAccess.INCIDENT_READ));
    }

    /** The same for a file; that they were exported is recorded. */
    @Transactional
    public List<ReviewView> export(Actor actor) {
        List<ReviewView> all = list(actor);
        audit.exported(actor, actor.library(), "coordination.reviews", all.size());
        return all;
    }

    /** The review of something, if one was begun. */
    @Transactional(readOnly = true)
    public Optional<ReviewId> of(ReviewSubject subject, String reference) {
        return store.of(subject, reference);
    }

    /** What a library found and no plan has taken up; for the module of plans, which decides who may see it. */
    @Transactional(readOnly = true)
    public List<Finding> waiting(LibraryId library) {
        return store.waiting(library);
    }

    /** Begins a review; of the same incident, plan or order there is one. */
    @Transactional
    public Outcome<ReviewId> open(Actor actor, NewReview review) {
        requireLead(actor, review.library(), "library " + review.library());
        Optional<ReviewId> known =
                review.reference().isEmpty() ? Optional.empty() : store.of(review.subject(), review.reference());
        if (known.isPresent()) {
            return Outcome.done(get(actor, known.get()).id());
        }
        if (review.title().isBlank() || review.title().length() > LONGEST_TITLE) {
            return Outcome.refused("coordination.review-title", LONGEST_TITLE);
        }
        ReviewId id = store.insert(review, By.of(actor, clock.instant()));
        note(actor, store.get(id), "opened");
        return Outcome.done(id);
    }

    /** Writes down what happened, in a few sentences. */
    @Transactional
    public Outcome<ReviewView> summarise(Actor actor, ReviewId id, int version, String summary) {
        ReviewView review = forWrite(actor, id);
        if (review.isConcluded()) {
            return Outcome.refused("coordination.review-concluded");
        }
        if (summary.length() > LONGEST_SUMMARY) {
            return Outcome.refused("coordination.text-missing", LONGEST_SUMMARY);
        }
        if (!store.summarise(id, version, summary.strip())) {
            return Outcome.refused("coordination.changed-meanwhile");
        }
        note(actor, review, "edited");
        return Outcome.done(store.get(id));
    }

    /** Adds a finding. */
    @Transactional
    public Outcome<ReviewView> find(Actor actor, ReviewId id, FindingKind kind, String text, String proposal) {
        ReviewView review = forWrite(actor, id);
        if (review.isConcluded()) {
            return Outcome.refused("coordination.review-concluded");
        }
        if (text.isBlank() || text.length() > LONGEST_FINDING || proposal.length() > LONGEST_FINDING) {
            return Outcome.refused("coordination.text-missing", LONGEST_FINDING);
        }
        store.add(review, kind, text.strip(), proposal.strip());
        return Outcome.done(store.get(id));
    }

    /** Takes a finding out again, as long as the review is a draft. */
    @Transactional
    public Outcome<ReviewView> strike(Actor actor, ReviewId id, FindingId finding) {
        ReviewView review = forWrite(actor, id);
        if (review.isConcluded()) {
            return Outcome.refused("coordination.review-concluded");
        }
        store.remove(in(review, finding).id());
        return Outcome.done(store.get(id));
    }

    /** Ends the review; from now on its findings wait for a plan. Tells others by {@link ReviewConcluded}. */
    @Transactional
    public Outcome<ReviewView> conclude(Actor actor, ReviewId id) {
        ReviewView review = forWrite(actor, id);
        if (review.isConcluded()) {
            return Outcome.refused("coordination.review-concluded");
        }
        if (review.findings().isEmpty()) {
            return Outcome.refused("coordination.review-empty");
        }
        store.conclude(id, clock.instant());
        note(actor, review, "concluded");
        events.publishEvent(new ReviewConcluded(id, review.library(), review.subject(), review.reference()));
        return Outcome.done(store.get(id));
    }

    /** Gives a task that follows from a finding; a finding becomes one task. */
    @Transactional
    public Outcome<TaskId> makeTask(
            Actor actor, ReviewId id, FindingId findingId, PersonId accountable, LocalDate due) {
        ReviewView review = forWrite(actor, id);
        Finding finding = in(review, findingId);
        if (finding.task() != null) {
            return Outcome.done(finding.task());
        }
        String title = finding.proposal().isEmpty() ? finding.text() : finding.proposal();
        TaskSource source =
                new TaskSource(TaskSource.Kind.REVIEW, id.toString(), review.title(), "/desk/reviews/" + id);
        NewTask task = new NewTask(
                        review.library(),
                        title.substring(0, Math.min(LONGEST_TASK, title.length())),
                        finding.text(),
                        source,
                        due,
                        accountable,
                        List.of(),
                        null)
                .once("finding:" + findingId);
        return tasks.give(actor, task).map(given -> {
            store.became(findingId, given);
            return given;
        });
    }

    /**
     * Notes that a version of a plan has taken a finding up; the first one counts.
     *
     * @param into how people call that version
     * @param href where it can be read: a path of this installation
     */
    @Transactional
    public Outcome<Finding> fed(Actor actor, FindingId id, String into, String href) {
        Finding finding = store.finding(id).orElseThrow(() -> new NotFoundException("finding " + id));
        ReviewView review = store.get(finding.review());
        CoordinationAccess.see(actor, review.library(), CoordinationAccess.INCIDENT_READ, id);
        store.fed(id, into, href, By.of(actor, clock.instant()));
        note(actor, review, "fed");
        return Outcome.done(store.finding(id).orElseThrow());
    }

    private static Finding in(ReviewView review, FindingId finding) {
        return review.findings().stream()
                .filter(each -> each.id().equals(finding))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("finding " + finding));
    }

    private ReviewView forWrite(Actor actor, ReviewId id) {
        ReviewView review = store.lock(id);
        requireLead(actor, review.library(), id);
        return review;
    }

    private static void requireLead(Actor actor, LibraryId library, Object what) {
        CoordinationAccess.may(
                actor, library, CoordinationAccess.INCIDENT_READ, CoordinationAccess.INCIDENT_LEAD, what);
    }

    private void note(Actor actor, ReviewView review, String verb) {
        audit.record(
                actor,
                "coordination.review." + verb,
                review.library(),
                "review",
                review.id().toString(),
                Map.of("title", review.title()));
    }
}
