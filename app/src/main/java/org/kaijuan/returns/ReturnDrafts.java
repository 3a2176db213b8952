package org.kaijuan.returns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing a return: several people at once, each entry on its own, nothing overwritten unseen. */
@Service
public class ReturnDrafts {

    static final int LONGEST = 20_000;

    private final ReturnRows rows;
    private final EntryRows entries;
    private final NoticeTrail trail;
    private final Notices notices;
    private final Forms forms;
    private final CountedFigures counted;
    private final DeclaredFigures declared;
    private final Libraries libraries;

    ReturnDrafts(
            ReturnRows rows,
            EntryRows entries,
            NoticeTrail trail,
            Notices notices,
            Forms forms,
            CountedFigures counted,
            DeclaredFigures declared,
            Libraries libraries) {
        this.rows = rows;
        this.entries = entries;
        this.trail = trail;
        this.notices = notices;
        this.forms = forms;
        this.counted = counted;
        this.declared = declared;
        this.libraries = libraries;
    }

    /**
     * The library's return to a notice, begun if there is none yet, with the figures that Kaijuan can count itself.
     *
     * @throws NotFoundException if the notice does not ask this library, or the actor has no business with it
     */
    @Transactional
    public Outcome<ReturnId> open(Actor actor, NoticeId noticeId, LibraryId library) {
        NoticeView notice = notices.get(actor, noticeId);
        if (Notices.addressee(notice, library).isEmpty() || !actor.may(ReturnsAccess.READ, library)) {
            throw new NotFoundException("return of " + library);
        }
        Optional<Return> there = rows.find(noticeId, library);
        if (there.isPresent()) {
            return Outcome.done(there.get().id());
        }
        actor.require(ReturnsAccess.WRITE, library);
        if (!notice.isIssued()) {
            return Outcome.refused("returns.notice-closed", notice.title());
        }
        Return opened = Return.opened(noticeId, library);
        if (rows.open(opened)) {
            trail.note(actor, opened, "opened", "");
            prefill(actor, opened, notice);
        }
        return Outcome.done(rows.find(noticeId, library).orElseThrow().id());
    }

    /** What is written so far, and what is wrong with it. */
    @Transactional(readOnly = true)
    public ReturnDraft get(Actor actor, ReturnId id) {
        Return found = visible(actor, id);
        NoticeView notice = notices.get(actor, found.notice());
        ReturnForm form = forms.get(notice.form(), notice.formVersion());
        List<Entry> written = counted.anew(entries.of(id), found.library());
        return new ReturnDraft(
                id,
                notice,
                libraries.get(found.library()),
                found.state(),
                found.edition(),
                found.remarks(),
                form,
                written,
                FormCheck.of(form, written),
                entries.changedSince(id, found.edition()));
    }

    /**
     * Writes an entry, or takes it out with an absent body.
     *
     * @param key of an answer the question, of a figure its id, of highlights and deeds an id of their own
     * @param seen the version that the author saw; 0 if there was nothing
     * @return the new version. Refused: {@code returns.written-meanwhile} if somebody else wrote; their words stay, and the page
     *     shows both
     */
    @Transactional
    public Outcome<Integer> write(
            Actor actor, ReturnId id, EntryKind kind, String key, @Nullable EntryBody body, int seen) {
        actor.require(ReturnsAccess.WRITE, visible(actor, id).library());
        Return found = rows.hold(id);
        NoticeView notice = notices.get(actor, found.notice());
        Optional<Refusal> problem = problem(forms.get(notice.form(), notice.formVersion()), kind, key, body)
                .or(() -> found.refusesSubmission(notice));
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Optional<Entry> before = entries.find(id, kind, key);
        if (before.map(entry -> entry.body().equals(body)).orElse(body == null)) {
            return Outcome.done(before.map(Entry::version).orElse(0));
        }
        if (!entries.write(actor, found, kind, key, body, seen)) {
            return Outcome.refused(
                    "returns.written-meanwhile", before.map(Entry::byName).orElse(""));
        }
        return Outcome.done(entries.find(id, kind, key).map(Entry::version).orElse(0));
    }

    /** Who changed what, the newest first. */
    @Transactional(readOnly = true)
    public List<EntryChange> changes(Actor actor, ReturnId id, int limit) {
        visible(actor, id);
        return entries.changes(id, limit);
    }

    /** The return, if the actor may read it. */
    Return visible(Actor actor, ReturnId id) {
        return rows.find(id)
                .filter(found -> actor.may(ReturnsAccess.READ, found.library()))
                .orElseThrow(() -> new NotFoundException("return " + id));
    }

    private Optional<Refusal> problem(ReturnForm form, EntryKind kind, String key, @Nullable EntryBody body) {
        boolean isKnown = switch (kind) {
            case ANSWER ->
                form.question(key)
                        .filter(question -> question.kind().isSingle())
                        .isPresent();
            case FIGURE ->
                form.question(key)
                        .filter(question -> question.kind() == QuestionKind.FIGURE)
                        .isPresent();
            case HIGHLIGHT, DEED -> isId(key);
        };
        if (!isKnown) {
            throw new NotFoundException("question " + key);
        }
        if (body instanceof EntryBody.Figure figure && figure.number() == null && !isText(key)) {
            return Optional.of(Refusal.of("returns.not-a-number"));
        }
        boolean isTooLong = switch (body) {
            case EntryBody.Answer answer ->
                answer.text().length() > LONGEST
                        || answer.rows().stream().flatMap(List::stream).anyMatch(cell -> cell.length() > LONGEST)
                        || answer.rows().size() > 500;
            case EntryBody.Highlight highlight -> highlight.text().length() > LONGEST;
            case EntryBody.Deed deed -> deed.text().length() > LONGEST;
            case EntryBody.Figure figure -> figure.quote().length() > 2000;
            case null -> false;
        };
        return isTooLong ? Optional.of(Refusal.of("returns.too-long", LONGEST)) : Optional.empty();
    }

    private boolean isText(String figure) {
        return declared.find(figure).filter(DeclaredFigure::isText).isPresent();
    }

    private static boolean isId(String key) {
        try {
            return UUID.fromString(key).toString().equals(key);
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    /** What Kaijuan counts itself need not be typed: those figures stand there already, as computed. */
    private void prefill(Actor actor, Return opened, NoticeView notice) {
        ReturnForm form = forms.get(notice.form(), notice.formVersion());
        for (Question question : form.questions(QuestionKind.FIGURE)) {
            counted.count(question.key(), opened.library(), notice.period())
                    .ifPresent(figure -> entries.write(actor, opened, EntryKind.FIGURE, question.key(), figure, 0));
        }
    }
}
