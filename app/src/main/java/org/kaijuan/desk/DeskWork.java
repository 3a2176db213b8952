package org.kaijuan.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kaijuan.files.FileView;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the people of a library do with a request. Each command locks the request, so of two at once one comes second. */
@Service
public class DeskWork {

    private final Requests requests;
    private final Logbook logbook;
    private final Endings endings;
    private final Attachments attachments;
    private final People people;
    private final Libraries libraries;
    private final BusinessClock clock;

    DeskWork(
            Requests requests,
            Logbook logbook,
            Endings endings,
            Attachments attachments,
            People people,
            Libraries libraries,
            BusinessClock clock) {
        this.requests = requests;
        this.logbook = logbook;
        this.endings = endings;
        this.attachments = attachments;
        this.people = people;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** Takes the request on. Whoever comes second is told who has it. */
    @Transactional
    public Outcome<RequestView> claim(Actor actor, RequestId id) {
        return handle(actor, id, Request::claim);
    }

    /** Gives a claimed request back to the queue. */
    @Transactional
    public Outcome<RequestView> release(Actor actor, RequestId id) {
        return handle(actor, id, Request::release);
    }

    /** Gives the request to somebody; for those who distribute the work. */
    @Transactional
    public Outcome<RequestView> assign(Actor actor, RequestId id, PersonId to) {
        return move(
                actor,
                id,
                DeskAccess.ASSIGN,
                (request, by) -> colleague(request.before().library(), to, colleague -> request.assign(colleague, by)));
    }

    /** Passes it to a colleague who knows more (SVC-41). */
    @Transactional
    public Outcome<RequestView> refer(Actor actor, RequestId id, PersonId to, String why) {
        return handle(
                actor,
                id,
                (request, by) -> colleague(
                        request.before().library(), to, colleague -> request.refer(colleague, short500(why), by)));
    }

    /** Moves it into the queue of another department of the same library. */
    @Transactional
    public Outcome<RequestView> handOver(Actor actor, RequestId id, UnitId department, String why) {
        return handle(
                actor,
                id,
                (request, by) -> department(request.before().library(), department)
                        .map(unit -> request.handOver(unit.id().code(), unit.name(), short500(why), by))
                        .orElseGet(() -> Optional.of(Refusal.of("desk.no-such-department"))));
    }

    /** Writes to the reader, with pictures if they help (SVC-41). */
    @Transactional
    public Outcome<RequestView> reply(Actor actor, RequestId id, Message message) {
        return write(
                actor, id, message, (request, words) -> request.reply(message.cleanText(), words.files(), words.by()));
    }

    /** Asks the reader something; the due time stands still until the answer. */
    @Transactional
    public Outcome<RequestView> waitForReader(Actor actor, RequestId id, Message question) {
        return write(
                actor, id, question, (request, words) -> request.ask(question.cleanText(), words.files(), words.by()));
    }

    /** Leaves a note for the library's own people. */
    @Transactional
    public Outcome<RequestView> note(Actor actor, RequestId id, Message note) {
        return write(actor, id, note, (request, words) -> request.note(note.cleanText(), words.files(), words.by()));
    }

    /** The reader has what was asked for; the kind does its part first. */
    @Transactional
    public Outcome<RequestView> fulfil(Actor actor, RequestId id, String text, List<Upload> uploads) {
        return endings.fulfil(actor, id, text, uploads, null);
    }

    /** The same by a page, which saw the request at {@code seenVersion}; refused if it has changed since. */
    @Transactional
    public Outcome<RequestView> fulfil(Actor actor, RequestId id, String text, List<Upload> uploads, int seenVersion) {
        return endings.fulfil(actor, id, text, uploads, seenVersion);
    }

    /** Hands in the result as a file; what that means, the kind knows. */
    @Transactional
    public Outcome<RequestView> handIn(Actor actor, RequestId id, Upload upload) {
        return endings.handIn(actor, id, upload);
    }

    /** Says no, with a reason and a word to the reader. */
    @Transactional
    public Outcome<RequestView> decline(Actor actor, RequestId id, DeclineReason reason, String text) {
        return endings.decline(actor, id, reason, text, null);
    }

    /** The same by a page, which saw the request at {@code seenVersion}; refused if it has changed since. */
    @Transactional
    public Outcome<RequestView> decline(Actor actor, RequestId id, DeclineReason reason, String text, int seenVersion) {
        return endings.decline(actor, id, reason, text, seenVersion);
    }

    /** Declares the request a duplicate of another one of the same reader. */
    @Transactional
    public Outcome<RequestView> merge(Actor actor, RequestId duplicate, RequestId into) {
        return endings.merge(actor, duplicate, into);
    }

    /** Files a fulfilled or declined request away. */
    @Transactional
    public Outcome<RequestView> close(Actor actor, RequestId id) {
        return handle(actor, id, Request::close);
    }

    /** Who can be given requests of that library. */
    @Transactional(readOnly = true)
    public List<PersonRef> colleagues(Actor actor, LibraryId library) {
        actor.require(DeskAccess.READ, library);
        return people.holding(DeskAccess.HANDLE, library).stream()
                .map(person -> new PersonRef(person.id(), person.name()))
                .toList();
    }

    private Outcome<RequestView> write(
            Actor actor, RequestId id, Message message, BiFunction<Request, Words, Optional<Refusal>> move) {
        RequestView seen = requests.get(id);
        DeskAccess.staff(actor, seen, DeskAccess.HANDLE);
        return attachments.with(
                actor,
                seen.library(),
                message,
                files -> logbook.move(
                        actor, requests.lock(id), false, request -> move.apply(request, new Words(files, now(actor)))));
    }

    private Outcome<RequestView> handle(Actor actor, RequestId id, BiFunction<Request, By, Optional<Refusal>> move) {
        return move(actor, id, DeskAccess.HANDLE, move);
    }

    private Outcome<RequestView> move(
            Actor actor, RequestId id, String permission, BiFunction<Request, By, Optional<Refusal>> move) {
        RequestView locked = requests.lock(id);
        DeskAccess.staff(actor, locked, permission);
        return logbook.move(actor, locked, false, request -> move.apply(request, now(actor)));
    }

    private Optional<Refusal> colleague(LibraryId library, PersonId to, Function<PersonRef, Optional<Refusal>> then) {
        return people.holding(DeskAccess.HANDLE, library).stream()
                .filter(person -> person.id().equals(to))
                .findFirst()
                .map(person -> then.apply(new PersonRef(person.id(), person.name())))
                .orElseGet(() -> Optional.of(Refusal.of("desk.no-such-colleague")));
    }

    private Optional<UnitView> department(LibraryId library, UnitId code) {
        return libraries.departments(library).stream()
                .filter(unit -> unit.id().equals(code))
                .findFirst();
    }

    private By now(Actor actor) {
        return By.staff(actor, clock.instant());
    }

    private static String short500(String why) {
        return PlainText.shorten(PlainText.clean(why), 500);
    }

    /** What comes with a message once its files are stored. */
    private record Words(List<FileView> files, By by) {}
}
