package org.kaijuan.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk for the module behind a {@link RequestKind}: moves its requests on by itself, for instance all five readers of
 * one scan, by a supplier of another library. Who may act has been checked there; the rules of the request hold here too.
 * Always inside the transaction of the kind's own command. The kind's hooks are not called back.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class KindDesk {

    private final Requests requests;
    private final Logbook logbook;
    private final BusinessClock clock;

    KindDesk(Requests requests, Logbook logbook, BusinessClock clock) {
        this.requests = requests;
        this.logbook = logbook;
        this.clock = clock;
    }

    /** The request, without asking who may see it. */
    @Transactional(readOnly = true)
    public RequestView get(RequestId id) {
        return requests.get(id);
    }

    /** The requests that exist among {@code ids}, in their order, in one query. */
    @Transactional(readOnly = true)
    public List<RequestView> all(List<RequestId> ids) {
        return requests.all(ids);
    }

    /** Where the request stands within its kind; text = message {@code request.<kind>.phase.<phase>}. */
    public Outcome<RequestView> movedOn(Actor actor, RequestId id, String phase) {
        return move(actor, id, false, (request, by) -> request.moveOn(phase, by));
    }

    /** The reader has what was asked for. */
    public Outcome<RequestView> fulfilled(Actor actor, RequestId id, Fulfilment fulfilment) {
        return move(
                actor,
                id,
                fulfilment.told(),
                (request, by) -> request.fulfil(fulfilment.text(), fulfilment.files(), by));
    }

    /** It cannot be had. */
    public Outcome<RequestView> declined(Actor actor, RequestId id, DeclineReason reason, String text) {
        return move(actor, id, false, (request, by) -> request.decline(reason, text, by));
    }

    /** The reader is asked something. */
    public Outcome<RequestView> waitingForReader(Actor actor, RequestId id, String question) {
        return move(actor, id, false, (request, by) -> request.ask(question, List.of(), by));
    }

    /** A line in the history that the reader does not see. */
    public Outcome<RequestView> noted(Actor actor, RequestId id, String text) {
        return move(actor, id, false, (request, by) -> request.note(text, List.of(), by));
    }

    /** Back into the library's queue, claimed by nobody: the kind's own way has ended. */
    public Outcome<RequestView> returned(Actor actor, RequestId id, String why) {
        return move(actor, id, false, (request, by) -> {
            Optional<Refusal> refusal = request.note(why, List.of(), by);
            return refusal.isPresent() ? refusal : request.release(by);
        });
    }

    private Outcome<RequestView> move(
            Actor actor, RequestId id, boolean told, BiFunction<Request, By, Optional<Refusal>> move) {
        By by = By.staff(actor, clock.instant());
        return logbook.move(actor, requests.lock(id), told, request -> move.apply(request, by));
    }
}
