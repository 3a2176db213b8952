package org.kaijuan.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one way in which a request changes: under its lock, with its steps, audit entry, letters and events, in the
 * transaction of the caller.
 */
@Component
class Logbook {

    private final Requests requests;
    private final Audit audit;
    private final DeskLetters letters;
    private final ApplicationEventPublisher events;

    Logbook(Requests requests, Audit audit, DeskLetters letters, ApplicationEventPublisher events) {
        this.requests = requests;
        this.audit = audit;
        this.letters = letters;
        this.events = events;
    }

    /** Makes a move on the locked request; what it refuses is not stored. */
    Outcome<RequestView> move(
            Actor actor, RequestView locked, boolean told, Function<Request, Optional<Refusal>> move) {
        Request request = new Request(locked);
        Optional<Refusal> refusal = move.apply(request);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!request.steps().isEmpty()) {
            requests.update(request);
            RequestView now = request.view();
            request.steps().forEach(step -> tell(actor, now, step, told));
            return Outcome.done(now);
        }
        return Outcome.done(locked);
    }

    /** Everybody who must know of a step gets to know. */
    void tell(Actor actor, RequestView request, Step step, boolean told) {
        audit.record(
                actor,
                "desk.request." + step.act().code(),
                request.library(),
                "request",
                request.id().toString(),
                Map.of(
                        "number",
                        request.number(),
                        "from",
                        step.from().code(),
                        "to",
                        step.to().code()));
        if (!told) {
            letters.tell(request, step);
        }
        event(request, step.act(), step.at()).ifPresent(events::publishEvent);
    }

    private static Optional<Object> event(RequestView request, Act act, Instant at) {
        return switch (act) {
            case SUBMITTED -> Optional.of(new RequestSubmitted(request.id(), request.library(), request.kind(), at));
            case CLAIMED -> Optional.of(new RequestClaimed(request.id(), request.library(), request.kind(), at));
            case FULFILLED -> Optional.of(new RequestFulfilled(request.id(), request.library(), request.kind(), at));
            case DECLINED -> Optional.of(new RequestDeclined(request.id(), request.library(), request.kind(), at));
            case CLOSED -> Optional.of(new RequestClosed(request.id(), request.library(), request.kind(), at));
            case ASSIGNED,
                    REFERRED,
                    HANDED_OVER,
                    RELEASED,
                    REPLIED,
                    ASKED,
                    ANSWERED,
                    NOTED,
                    MOVED_ON,
                    WITHDRAWN,
                    MERGED,
                    JUDGED,
                    EXTENDED,
                    ESCALATED -> Optional.empty();
        };
    }
}
