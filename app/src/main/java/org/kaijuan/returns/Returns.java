package org.kaijuan.returns;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.figures.Provenance;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The returns of the libraries: submit, accept, send back, read. */
@Service
public class Returns {

    private final ReturnRows rows;
    private final EntryJson json;
    private final ReturnDrafts drafts;
    private final ReturnViews views;
    private final NoticeRows noticeRows;
    private final NoticeTrail trail;
    private final NoticeLetters letters;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Returns(
            ReturnRows rows,
            EntryJson json,
            ReturnDrafts drafts,
            ReturnViews views,
            NoticeRows noticeRows,
            NoticeTrail trail,
            NoticeLetters letters,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.json = json;
        this.drafts = drafts;
        this.views = views;
        this.noticeRows = noticeRows;
        this.trail = trail;
        this.letters = letters;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Submits what is written as the next edition. The first time is stamped for ever (PRV-03).
     *
     * <p>Refused: {@code returns.notice-closed}, {@code returns.has-errors}, {@code returns.nothing-new}.
     */
    @Transactional
    public Outcome<ReturnView> submit(Actor actor, ReturnId id) {
        drafts.visible(actor, id);
        Return before = rows.lock(id).orElseThrow();
        actor.require(ReturnsAccess.SUBMIT, before.library());
        NoticeView notice = notice(before);
        ReturnDraft draft = drafts.get(actor, id);
        Optional<Refusal> problem = before.refusesSubmission(notice).or(() -> problem(draft));
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Return after = before.submitted(actor.name(), clock.instant());
        rows.update(after);
        rows.insertEdition(after, json.writeAll(draft.entries()));
        for (Entry entry : draft.entries()) {
            if (entry.body() instanceof EntryBody.Figure figure && figure.provenance() == Provenance.DECLARED) {
                rows.insertDeclared(after, entry.key(), figure);
            }
        }
        return Outcome.done(moved(actor, after, "submitted", ""));
    }

    /** Takes a submitted return as it is. */
    @Transactional
    public Outcome<ReturnView> accept(Actor actor, ReturnId id) {
        Return before = judged(actor, id);
        Optional<Refusal> problem = before.refusesJudgement();
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Return after = before.accepted(clock.instant());
        rows.update(after);
        rows.markAccepted(after);
        ReturnView view = moved(actor, after, "accepted", "");
        letters.send(notice(after), after.library(), "returns.accepted", "e" + after.edition(), Map.of());
        return Outcome.done(view);
    }

    /** Asks for more; what was sent back does not stand. */
    @Transactional
    public Outcome<ReturnView> sendBack(Actor actor, ReturnId id, String remarks) {
        Return before = judged(actor, id);
        Optional<Refusal> problem = before.refusesJudgement()
                .or(() -> remarks.isBlank() ? Optional.of(Refusal.of("returns.remarks-needed")) : Optional.empty());
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Return after = before.sentBack(remarks.strip(), rows.lastAccepted(id));
        rows.update(after);
        ReturnView view = moved(actor, after, "sent-back", remarks.strip());
        letters.send(
                notice(after),
                after.library(),
                "returns.sent-back",
                "e" + after.edition(),
                Map.of("remarks", remarks.strip()));
        return Outcome.done(view);
    }

    /** What stands, for who may read the library's return. */
    @Transactional(readOnly = true)
    public ReturnView get(Actor actor, ReturnId id) {
        Return found = drafts.visible(actor, id);
        return views.of(found, notice(found));
    }

    /** The returns to a notice that the actor may read, in the order of the register. */
    @Transactional(readOnly = true)
    public List<ReturnView> list(Actor actor, NoticeId notice) {
        return answers(notice).stream()
                .filter(found -> actor.may(ReturnsAccess.READ, found.library()))
                .toList();
    }

    /** All returns to a notice, in the order of the register; for modules that compile them and check who may read. */
    @Transactional(readOnly = true)
    public List<ReturnView> answers(NoticeId id) {
        NoticeView notice = noticeRows.find(id).orElseThrow(() -> new NotFoundException("notice " + id));
        List<LibraryId> order =
                notice.addressees().stream().map(Addressee::library).toList();
        return rows.of(id).stream()
                .sorted(Comparator.comparingInt(found -> order.indexOf(found.library())))
                .map(found -> views.of(found, notice))
                .toList();
    }

    /** Grows whenever something changes that a report on this notice must notice. */
    @Transactional(readOnly = true)
    public long version(NoticeId notice) {
        return noticeRows.revision(notice);
    }

    /** The submissions, the oldest first. */
    @Transactional(readOnly = true)
    public List<EditionView> editions(Actor actor, ReturnId id) {
        drafts.visible(actor, id);
        return rows.editions(id);
    }

    /** What happened to it, the oldest first. */
    @Transactional(readOnly = true)
    public List<TrailEntry> history(Actor actor, ReturnId id) {
        drafts.visible(actor, id);
        return trail.of(id);
    }

    private Return judged(Actor actor, ReturnId id) {
        actor.require(ReturnsAccess.ACCEPT, drafts.visible(actor, id).library());
        return rows.lock(id).orElseThrow();
    }

    private ReturnView moved(Actor actor, Return after, String happened, String note) {
        trail.note(actor, after, happened, note);
        noticeRows.touch(after.notice());
        Integer standing = after.standing();
        events.publishEvent(
                new ReturnChanged(after.notice(), after.id(), after.library(), standing == null ? 0 : standing));
        return views.of(after, notice(after));
    }

    private NoticeView notice(Return of) {
        return noticeRows.find(of.notice()).orElseThrow();
    }

    private static Optional<Refusal> problem(ReturnDraft draft) {
        long errors = draft.problems().stream().filter(Problem::isError).count();
        if (errors > 0) {
            return Optional.of(Refusal.of("returns.has-errors", errors));
        }
        return draft.edition() > 0 && !draft.isChanged() && draft.state() != ReturnState.SENT_BACK
                ? Optional.of(Refusal.of("returns.nothing-new"))
                : Optional.empty();
    }
}
