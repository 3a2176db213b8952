package org.kaijuan.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices: a unit asks the libraries under it for returns (PRV-01, PRV-03). */
@Service
public class Notices {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;

    private final NoticeRows rows;
    private final NoticeTrail trail;
    private final NoticeLetters letters;
    private final Forms forms;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Notices(
            NoticeRows rows,
            NoticeTrail trail,
            NoticeLetters letters,
            Forms forms,
            Libraries libraries,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.trail = trail;
        this.letters = letters;
        this.forms = forms;
        this.libraries = libraries;
        this.clock = clock;
        this.events = events;
    }

    /** Those that the actor may see, the newest first: a unit's own, and issued ones that ask one of the actor's libraries. */
    @Transactional(readOnly = true)
    public List<NoticeView> list(Actor actor) {
        return rows.all().stream().filter(notice -> isVisible(actor, notice)).toList();
    }

    /** @throws NotFoundException if there is no such notice for this actor */
    @Transactional(readOnly = true)
    public NoticeView get(Actor actor, NoticeId id) {
        return rows.find(id)
                .filter(notice -> isVisible(actor, notice))
                .orElseThrow(() -> new NotFoundException("notice " + id));
    }

    /** The same as {@link #get}, and the receipt of the actor's library (PRV-01). */
    @Transactional
    public NoticeView open(Actor actor, NoticeId id) {
        NoticeView notice = get(actor, id);
        LibraryId own = actor.library();
        if (own != null && addressee(notice, own).isPresent()) {
            actor.id().ifPresent(person -> trail.receipt(id, own, person, actor.name()));
        }
        return notice;
    }

    /** The units in whose name the actor may ask, the lowest first. */
    public List<UnitView> askers(Actor actor) {
        return libraries.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE || unit.kind() == UnitKind.NATION)
                .filter(unit -> mayIssue(actor, unit.id()))
                .sorted((a, b) -> b.depth() - a.depth())
                .toList();
    }

    /** Begins a notice; nobody outside the unit sees it yet. */
    @Transactional
    public Outcome<NoticeId> draft(Actor actor, NewNotice notice) {
        requireIssue(actor, notice.unit());
        Optional<Refusal> problem = problem(notice);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        NoticeId id = NoticeId.next();
        rows.insert(id, notice, forms.latest(notice.form()).version());
        trail.note(actor, id, null, "drafted", "");
        return Outcome.done(id);
    }

    /** Writes a draft anew; the unit stays. */
    @Transactional
    public Outcome<NoticeId> change(Actor actor, NoticeId id, int version, NewNotice notice) {
        NoticeView before = own(actor, id);
        Optional<Refusal> problem = before.state() == NoticeState.DRAFT
                ? problem(notice)
                : Optional.of(Refusal.of("returns.notice-issued-already"));
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        if (!rows.change(id, version, notice, forms.latest(notice.form()).version())) {
            return Outcome.refused("returns.changed-meanwhile");
        }
        trail.note(actor, id, null, "changed", "");
        return Outcome.done(id);
    }

    /** Sends it out: whom it asks is frozen now, and they are written to. */
    @Transactional
    public Outcome<NoticeView> issue(Actor actor, NoticeId id) {
        NoticeView draft = own(actor, id);
        if (draft.state() != NoticeState.DRAFT) {
            return Outcome.refused("returns.notice-issued-already");
        }
        if (!clock.instant().isBefore(draft.deadline())) {
            return Outcome.refused("returns.deadline-past", draft.lastDay());
        }
        Scope under = libraries.under(draft.unit());
        List<LibraryView> asked = libraries.all().stream()
                .filter(library ->
                        under.contains(library.id()) && draft.addressed().covers(library))
                .toList();
        if (asked.isEmpty()) {
            return Outcome.refused("returns.nobody-asked");
        }
        if (!rows.move(draft, NoticeState.ISSUED, draft.lastDay(), actor.name())) {
            return Outcome.refused("returns.changed-meanwhile");
        }
        rows.address(id, asked);
        trail.note(actor, id, null, "issued", Integer.toString(asked.size()));
        NoticeView issued = rows.find(id).orElseThrow();
        asked.forEach(library -> letters.send(issued, library.id(), "returns.notice", "issued", Map.of()));
        return Outcome.done(issued);
    }

    /** Ends the collection. Corrections of what was submitted stay possible. */
    @Transactional
    public Outcome<NoticeView> close(Actor actor, NoticeId id) {
        NoticeView notice = own(actor, id);
        if (!notice.isIssued()) {
            return Outcome.refused("returns.notice-not-open");
        }
        if (!rows.move(notice, NoticeState.CLOSED, notice.lastDay(), actor.name())) {
            return Outcome.refused("returns.changed-meanwhile");
        }
        trail.note(actor, id, null, "closed", "");
        events.publishEvent(new NoticeClosed(id));
        return Outcome.done(rows.find(id).orElseThrow());
    }

    /**
     * Opens a closed notice again.
     *
     * @param deadline a later last day; absent if late returns shall stay late
     */
    @Transactional
    public Outcome<NoticeView> reopen(Actor actor, NoticeId id, @Nullable LocalDate deadline, String reason) {
        NoticeView notice = own(actor, id);
        if (notice.state() != NoticeState.CLOSED) {
            return Outcome.refused("returns.notice-not-closed");
        }
        if (reason.isBlank()) {
            return Outcome.refused("returns.reason-needed");
        }
        if (deadline != null && deadline.isBefore(notice.lastDay())) {
            return Outcome.refused("returns.deadline-earlier", notice.lastDay());
        }
        if (!rows.move(notice, NoticeState.ISSUED, deadline == null ? notice.lastDay() : deadline, actor.name())) {
            return Outcome.refused("returns.changed-meanwhile");
        }
        trail.note(actor, id, null, "reopened", reason);
        return Outcome.done(rows.find(id).orElseThrow());
    }

    /** Lets a library off, or with a blank reason takes that back. It stays in the list, but not among the expected. */
    @Transactional
    public Outcome<NoticeView> exempt(Actor actor, NoticeId id, LibraryId library, String reason) {
        NoticeView notice = own(actor, id);
        if (addressee(notice, library).isEmpty()) {
            throw new NotFoundException("addressee " + library);
        }
        rows.exempt(id, library, reason.isBlank() ? null : reason.strip(), actor.name());
        trail.note(actor, id, library, reason.isBlank() ? "included" : "exempted", reason.strip());
        return Outcome.done(rows.find(id).orElseThrow());
    }

    /** What happened to it, the oldest first. */
    @Transactional(readOnly = true)
    public List<TrailEntry> history(Actor actor, NoticeId id) {
        get(actor, id);
        return trail.of(id);
    }

    static Optional<Addressee> addressee(NoticeView notice, LibraryId library) {
        return notice.addressees().stream()
                .filter(addressee -> addressee.library().equals(library))
                .findFirst();
    }

    /** The notice, for who may issue it. */
    NoticeView own(Actor actor, NoticeId id) {
        NoticeView notice = get(actor, id);
        requireIssue(actor, notice.unit());
        return notice;
    }

    private boolean isVisible(Actor actor, NoticeView notice) {
        if (mayIssue(actor, notice.unit())) {
            return true;
        }
        Scope read = actor.scope(ReturnsAccess.NOTICE_READ);
        return notice.state() != NoticeState.DRAFT
                && notice.addressees().stream().anyMatch(addressee -> read.contains(addressee.library()));
    }

    private boolean mayIssue(Actor actor, UnitId unit) {
        Scope held = actor.scope(ReturnsAccess.NOTICE_ISSUE);
        return !held.isEmpty()
                && held.libraries().containsAll(libraries.under(unit).libraries());
    }

    private void requireIssue(Actor actor, UnitId unit) {
        if (!mayIssue(actor, unit)) {
            throw new ForbiddenException(ReturnsAccess.NOTICE_ISSUE);
        }
    }

    private static Optional<Refusal> problem(NewNotice notice) {
        if (notice.title().isBlank() || notice.title().length() > LONGEST_TITLE) {
            return Optional.of(Refusal.of("returns.notice-title", LONGEST_TITLE));
        }
        if (notice.issuer().isBlank() || notice.issuer().length() > LONGEST_TITLE) {
            return Optional.of(Refusal.of("returns.notice-issuer", LONGEST_TITLE));
        }
        if (notice.text().isBlank() || notice.text().length() > LONGEST_TEXT) {
            return Optional.of(Refusal.of("returns.notice-text", LONGEST_TEXT));
        }
        return Optional.empty();
    }
}
