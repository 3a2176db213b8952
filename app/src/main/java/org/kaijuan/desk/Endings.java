package org.kaijuan.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Component;

/** How a request comes to its end at the desk: the part of {@link DeskWork} in which the kind has a say. */
@Component
class Endings {

    private final Kinds kinds;
    private final Requests requests;
    private final Logbook logbook;
    private final Attachments attachments;
    private final BusinessClock clock;

    Endings(Kinds kinds, Requests requests, Logbook logbook, Attachments attachments, BusinessClock clock) {
        this.kinds = kinds;
        this.requests = requests;
        this.logbook = logbook;
        this.attachments = attachments;
        this.clock = clock;
    }

    Outcome<RequestView> fulfil(
            Actor actor, RequestId id, String typed, List<Upload> uploads, @Nullable Integer seenVersion) {
        RequestView seen = requests.get(id);
        DeskAccess.staff(actor, seen, DeskAccess.HANDLE);
        String text = PlainText.clean(typed);
        Optional<Refusal> tooLong = Message.tooLong(text);
        if (tooLong.isPresent()) {
            return Outcome.refused(tooLong.get());
        }
        return attachments.stored(
                actor,
                seen.library(),
                uploads,
                files -> fulfil(actor, requests.lock(id), Fulfilment.of(text, files), seenVersion));
    }

    private Outcome<RequestView> fulfil(
            Actor actor, RequestView locked, Fulfilment asked, @Nullable Integer seenVersion) {
        if (locked.state() == RequestState.FULFILLED) {
            return Outcome.done(locked);
        }
        Optional<Refusal> refusal = ended(locked).or(() -> changed(locked, seenVersion));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return switch (kinds.get(locked.kind()).fulfil(actor, locked, asked)) {
            case Outcome.Done<Fulfilment>(Fulfilment done) -> record(actor, locked.id(), done);
            case Outcome.Refused<Fulfilment>(Refusal no) -> Outcome.refused(no);
        };
    }

    Outcome<RequestView> handIn(Actor actor, RequestId id, Upload upload) {
        RequestView seen = requests.get(id);
        DeskAccess.staff(actor, seen, DeskAccess.HANDLE);
        Optional<Refusal> refusal = ended(seen);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        RequestKind kind = kinds.get(seen.kind());
        return switch (attachments.store(actor, seen.library(), upload, kind.maxBytes(seen.library()))) {
            case Outcome.Done<FileView>(FileView file) -> receive(actor, requests.lock(id), kind, file);
            case Outcome.Refused<FileView>(Refusal no) -> Outcome.refused(no);
        };
    }

    private Outcome<RequestView> receive(Actor actor, RequestView locked, RequestKind kind, FileView file) {
        return switch (kind.received(actor, locked, file)) {
            case Outcome.Done<Optional<Fulfilment>>(Optional<Fulfilment> fulfilment) ->
                fulfilment
                        .map(done -> record(actor, locked.id(), done))
                        .orElseGet(() -> logbook.move(
                                actor, locked, false, request -> request.reply("", List.of(file), by(actor))));
            case Outcome.Refused<Optional<Fulfilment>>(Refusal refusal) -> Outcome.refused(refusal);
        };
    }

    /** Reads the request again, because the kind may have moved it on. */
    private Outcome<RequestView> record(Actor actor, RequestId id, Fulfilment done) {
        return logbook.move(
                actor, requests.lock(id), done.told(), request -> request.fulfil(done.text(), done.files(), by(actor)));
    }

    Outcome<RequestView> decline(
            Actor actor, RequestId id, DeclineReason reason, String typed, @Nullable Integer seenVersion) {
        RequestView locked = requests.lock(id);
        DeskAccess.staff(actor, locked, DeskAccess.HANDLE);
        String text = PlainText.clean(typed);
        Optional<Refusal> refusal = Message.tooLong(text).or(() -> changed(locked, seenVersion));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return logbook.move(actor, locked, false, request -> request.decline(reason, text, by(actor)))
                .map(declined -> abandoned(actor, declined));
    }

    Outcome<RequestView> merge(Actor actor, RequestId duplicate, RequestId into) {
        RequestView other = requests.get(into);
        DeskAccess.staff(actor, other, DeskAccess.HANDLE);
        RequestView locked = requests.lock(duplicate);
        DeskAccess.staff(actor, locked, DeskAccess.HANDLE);
        return logbook.move(actor, locked, false, request -> request.mergeInto(other, by(actor)))
                .map(merged -> abandoned(actor, merged));
    }

    private RequestView abandoned(Actor actor, RequestView request) {
        kinds.get(request.kind()).onAbandoned(actor, request);
        return request;
    }

    private static Optional<Refusal> ended(RequestView request) {
        return request.isOpen()
                ? Optional.empty()
                : Optional.of(Refusal.of("desk.is-" + request.state().code()));
    }

    /** Who ends a request must have seen its last state: the reader may just have written. */
    private static Optional<Refusal> changed(RequestView locked, @Nullable Integer seenVersion) {
        return seenVersion == null || seenVersion == locked.version()
                ? Optional.empty()
                : Optional.of(Refusal.of("desk.changed-meanwhile"));
    }

    private By by(Actor actor) {
        return By.staff(actor, clock.instant());
    }
}
