package org.kaijuan.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileView;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers do at the desk: ask, write, withdraw, judge. What the library does is {@link DeskWork}; lists are {@link
 * RequestQueue}.
 */
@Service
public class Desk {

    private static final int LONGEST_KEY = 200;

    private final Kinds kinds;
    private final Requests requests;
    private final Logbook logbook;
    private final DueTimes dueTimes;
    private final Attachments attachments;
    private final Enclosures enclosures;
    private final People people;
    private final Libraries libraries;
    private final BusinessClock clock;

    Desk(
            Kinds kinds,
            Requests requests,
            Logbook logbook,
            DueTimes dueTimes,
            Attachments attachments,
            Enclosures enclosures,
            People people,
            Libraries libraries,
            BusinessClock clock) {
        this.kinds = kinds;
        this.requests = requests;
        this.logbook = logbook;
        this.dueTimes = dueTimes;
        this.attachments = attachments;
        this.enclosures = enclosures;
        this.people = people;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** All kinds, online ones first (SVC-01). */
    public List<RequestKind> kinds() {
        return kinds.all();
    }

    /** The kind with that key; absent kinds are a 404. */
    public RequestKind kind(String key) {
        return kinds.get(key);
    }

    /** What is wrong with the answers to a kind's form; empty if they can be submitted. */
    public List<FieldError> check(String kind, Map<String, String> typed) {
        RequestKind asked = kinds.get(kind);
        return FormCheck.errors(asked, FormCheck.clean(asked.form(), typed));
    }

    /**
     * Takes a request in. Readers ask for themselves in a library where they may; staff who handle requests there may ask
     * for a reader. The same key of the same reader answers the same request.
     * Files must be held by {@link Enclosures} for the actor.
     */
    @Transactional
    public Outcome<RequestId> submit(Actor actor, NewRequest asked) {
        boolean forOther = !actor.is(asked.reader());
        DeskAccess.library(actor, asked.library(), forOther ? DeskAccess.HANDLE : DeskAccess.SUBMIT);
        RequestKind kind = kinds.get(asked.kind());
        String key = keyOf(asked);
        Optional<RequestView> earlier = key == null ? Optional.empty() : requests.byKey(asked.reader(), key);
        if (earlier.isPresent()) {
            return Outcome.done(earlier.get().id());
        }
        Instant now = Objects.requireNonNullElseGet(asked.arrivedAt(), clock::instant);
        Map<String, String> answers = FormCheck.clean(kind.form(), asked.fields());
        RequestId id = RequestId.next();
        List<FileView> files = enclosures.find(actor, asked.files());
        if (files.size() < asked.files().size()) {
            return Outcome.refused("desk.enclosures-gone");
        }
        Optional<Refusal> veto = veto(actor, kind, new Submission(id, asked.library(), answers, asked.reader(), now));
        return veto.<Outcome<RequestId>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(store(actor, asked, kind, answers, files, id, key, now)));
    }

    private Optional<Refusal> veto(Actor actor, RequestKind kind, Submission submission) {
        List<FieldError> errors = FormCheck.errors(kind, submission.fields());
        if (!errors.isEmpty()) {
            return Optional.of(
                    new Refusal("desk.form-invalid", errors.getFirst().message()));
        }
        return dueTimes.closed(submission.library(), kind, submission.at())
                .or(() -> kind.beforeSubmit(actor, submission));
    }

    private RequestId store(
            Actor actor,
            NewRequest asked,
            RequestKind kind,
            Map<String, String> answers,
            List<FileView> files,
            RequestId id,
            @Nullable String key,
            Instant now) {
        LibraryView library = libraries.get(asked.library());
        RequestView fresh = fresh(asked, kind, answers, id, now);
        Optional<Long> number = requests.insert(fresh, key, library.zone());
        if (number.isEmpty()) {
            return requests.byKey(asked.reader(), String.valueOf(key))
                    .orElseThrow()
                    .id();
        }
        RequestView stored = fresh.numbered(number.get());
        By by = new By(actor.person(), actor.name(), !actor.is(asked.reader()), now);
        Step step = Request.submitted(stored, files, by).steps().getFirst();
        requests.insertStep(stored, step);
        enclosures.use(files);
        logbook.tell(actor, stored, step, false);
        kind.onSubmitted(actor, stored);
        return id;
    }

    private RequestView fresh(
            NewRequest asked, RequestKind kind, Map<String, String> answers, RequestId id, Instant now) {
        LibraryId library = asked.library();
        return RequestView.fresh(
                id,
                library,
                kind.key(),
                PlainText.shorten(PlainText.line(kind.title(answers)), 200),
                answers,
                new PersonRef(asked.reader(), people.get(asked.reader()).name()),
                asked.channel(),
                now,
                dueTimes.isOutOfHours(library, kind, now),
                dueTimes.due(library, kind, now));
    }

    /** The request, for its reader and the people of the library. */
    @Transactional(readOnly = true)
    public RequestView get(Actor actor, RequestId id) {
        RequestView request = requests.get(id);
        DeskAccess.see(actor, request);
        return request;
    }

    /** The reader writes; if the library was waiting for that, the work goes on. */
    @Transactional
    public Outcome<RequestView> write(Actor actor, RequestId id, Message message) {
        RequestView seen = requests.get(id);
        DeskAccess.reader(actor, seen);
        return attachments.with(
                actor,
                seen.library(),
                message,
                files -> logbook.move(
                        actor,
                        requests.lock(id),
                        false,
                        request -> request.answer(message.cleanText(), files, By.reader(actor, clock.instant()))));
    }

    /** The reader no longer needs it. */
    @Transactional
    public Outcome<RequestView> withdraw(Actor actor, RequestId id, String why) {
        RequestView locked = requests.lock(id);
        DeskAccess.reader(actor, locked);
        Outcome<RequestView> outcome = logbook.move(
                actor,
                locked,
                false,
                request -> request.withdraw(
                        PlainText.shorten(PlainText.clean(why), 500), By.reader(actor, clock.instant())));
        return outcome.map(withdrawn -> {
            kinds.get(withdrawn.kind()).onAbandoned(actor, withdrawn);
            return withdrawn;
        });
    }

    /** The reader's thumb and a word with it (SVC-32). */
    @Transactional
    public Outcome<RequestView> judge(Actor actor, RequestId id, Verdict verdict, String comment) {
        RequestView locked = requests.lock(id);
        DeskAccess.reader(actor, locked);
        return logbook.move(
                actor,
                locked,
                false,
                request -> request.judge(
                        verdict,
                        PlainText.shorten(PlainText.clean(comment), 1_000),
                        By.reader(actor, clock.instant())));
    }

    /** The reader is content with a fulfilled or declined request and closes it. */
    @Transactional
    public Outcome<RequestView> close(Actor actor, RequestId id) {
        RequestView locked = requests.lock(id);
        DeskAccess.reader(actor, locked);
        return logbook.move(actor, locked, false, request -> request.close(By.reader(actor, clock.instant())));
    }

    private static @Nullable String keyOf(NewRequest asked) {
        String key = asked.key();
        if (key == null || key.isBlank()) {
            return null;
        }
        return PlainText.shorten(PlainText.line(key), LONGEST_KEY);
    }

    /** Who the reader of a request may be when staff write one down: somebody of the library. */
    @Transactional(readOnly = true)
    public boolean isKnown(PersonId reader, LibraryId library) {
        return library.equals(people.get(reader).library());
    }
}
