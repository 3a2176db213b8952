package org.kaijuan.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;

/**
 * Acts on many requests, each in a transaction of its own: what cannot be done is left out with its reason, the rest is
 * done. Requests that the actor may not see do not exist in it.
 */
@Service
public class BatchWork {

    /** As many as a page shows. */
    public static final int MOST = 200;

    private final Requests requests;
    private final DeskWork work;
    private final BusinessClock clock;

    BatchWork(Requests requests, DeskWork work, BusinessClock clock) {
        this.requests = requests;
        this.work = work;
        this.clock = clock;
    }

    /** What {@link #apply} would do. Changes nothing. */
    public List<BatchRow> preview(Actor actor, List<RequestId> ids, BatchAct act) {
        By by = By.staff(actor, clock.instant());
        return visible(actor, ids).stream()
                .map(request -> new BatchRow(
                        request, tryOut(actor, new Request(request), act, by).orElse(null)))
                .toList();
    }

    /** Does it. */
    public List<BatchRow> apply(Actor actor, List<RequestId> ids, BatchAct act) {
        return visible(actor, ids).stream()
                .map(request -> switch (act(actor, request.id(), act)) {
                    case Outcome.Done<RequestView>(RequestView done) -> new BatchRow(done, null);
                    case Outcome.Refused<RequestView>(Refusal refusal) -> new BatchRow(request, refusal);
                })
                .toList();
    }

    private List<RequestView> visible(Actor actor, List<RequestId> ids) {
        return requests.all(ids.stream().distinct().limit(MOST).toList()).stream()
                .filter(request -> actor.may(DeskAccess.READ, request.library()))
                .toList();
    }

    private Optional<Refusal> tryOut(Actor actor, Request request, BatchAct act, By by) {
        return switch (act) {
            case BatchAct.Claim() -> request.claim(by);
            case BatchAct.Assign(var to) -> assign(actor, request, to, by);
            case BatchAct.Decline(var reason, var text) -> request.decline(reason, text, by);
            case BatchAct.Close() -> request.close(by);
        };
    }

    private Optional<Refusal> assign(Actor actor, Request request, @Nullable PersonId to, By by) {
        if (to == null) {
            return request.release(by);
        }
        return work.colleagues(actor, request.before().library()).stream()
                .filter(colleague -> colleague.id().equals(to))
                .findFirst()
                .map(colleague -> request.assign(colleague, by))
                .orElseGet(() -> Optional.of(Refusal.of("desk.no-such-colleague")));
    }

    private Outcome<RequestView> act(Actor actor, RequestId id, BatchAct act) {
        return switch (act) {
            case BatchAct.Claim() -> work.claim(actor, id);
            case BatchAct.Assign(var to) ->
                to == null ? Outcome.refused("desk.no-such-colleague") : work.assign(actor, id, to);
            case BatchAct.Decline(var reason, var text) -> work.decline(actor, id, reason, text);
            case BatchAct.Close() -> work.close(actor, id);
        };
    }
}
