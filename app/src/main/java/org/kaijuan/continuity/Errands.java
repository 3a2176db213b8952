package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.kaijuan.audit.Audit;
import org.kaijuan.jobs.JobId;
import org.kaijuan.jobs.JobStopped;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries orders out, piece by piece: a step for at most a hundred libraries, in a transaction with the note that it was done.
 * The transaction holds the order's row, so a piece either sees that the order was withdrawn or is done before it is.
 */
@Component
class Errands {

    private static final int LIBRARIES_AT_ONCE = 100;

    private final OrderRows orders;
    private final OrderQueries queries;
    private final CarriedOut carriedOut;
    private final SwitchRows switches;
    private final OrderJournal journal;
    private final Actions actions;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Errands(
            OrderRows orders,
            OrderQueries queries,
            CarriedOut carriedOut,
            SwitchRows switches,
            OrderJournal journal,
            Actions actions,
            Audit audit,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.queries = queries;
        this.carriedOut = carriedOut;
        this.switches = switches;
        this.journal = journal;
        this.actions = actions;
        this.audit = audit;
        this.transaction = transaction;
    }

    private record Piece(int step, Scope libraries) {}

    /**
     * Does what is left to do of an errand; nothing if the order is not on it (any more).
     *
     * @param today the business day on which it was ordered, also when it goes on after midnight
     * @return whether the order arrived
     */
    boolean carryOut(OrderId id, Errand errand, LocalDate today, Actor actor, Watcher watcher) {
        OrderView order = queries.find(id).orElseThrow(() -> new NotFoundException("order " + id));
        if (order.state() != errand.during()) {
            return false;
        }
        List<Piece> pieces = pieces(order, errand);
        long total = pieces.stream().mapToLong(Errands::size).sum();
        long done = 0;
        for (Piece piece : pieces) {
            watcher.progress(done, total);
            if (!carryOutSafely(id, errand, piece, today, actor)) {
                return false;
            }
            done += size(piece);
        }
        watcher.progress(total, total);
        return Boolean.TRUE.equals(transaction.execute(status -> arrive(id, errand, actor)));
    }

    private boolean carryOutSafely(OrderId id, Errand errand, Piece piece, LocalDate today, Actor actor) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> carryOut(id, errand, piece, today, actor)));
        } catch (JobStopped stopped) {
            throw stopped;
        } catch (RuntimeException e) {
            transaction.executeWithoutResult(status -> stumble(id, errand, piece, e, actor));
            throw e;
        }
    }

    private boolean carryOut(OrderId id, Errand errand, Piece piece, LocalDate today, Actor actor) {
        OrderView order = orders.lock(id);
        if (order.state() != errand.during()) {
            return false;
        }
        String key = errand.key(order);
        Scope todo = without(piece.libraries(), carriedOut.done(id, key, piece.step(), piece.libraries()));
        if (!todo.isEmpty()) {
            ContinuityAction action = action(order, piece.step());
            ActionCall call = Calls.of(order, order.edition(), piece.step(), todo, today, actor);
            act(errand, action, order, call);
            carriedOut.note(id, key, piece.step(), action.isForTheWholeUnit(), todo.libraries());
        }
        return true;
    }

    private void act(Errand errand, ContinuityAction action, OrderView order, ActionCall call) {
        StepRun run = new StepRun(call, action.key(), switches, journal);
        switch (errand) {
            case APPLY -> action.apply(call, run);
            case REVISE -> {
                Edition next = Objects.requireNonNull(order.next());
                ActionCall after = Calls.of(order, next, call.step(), call.libraries(), call.today(), call.actor());
                action.revise(call, after, new StepRun(after, action.key(), switches, journal));
            }
            case UNDO -> {
                action.undo(call, run);
                switches.releaseAll(call);
            }
            case END -> {
                action.end(call, run);
                switches.releaseAll(call);
            }
        }
    }

    private boolean arrive(OrderId id, Errand errand, Actor actor) {
        OrderView order = orders.lock(id);
        if (order.state() != errand.during()) {
            return false;
        }
        orders.arrive(id, errand.after());
        journal.write(
                id,
                errand.after().code(),
                Text.of("continuity.done", order.libraries().libraries().size()),
                actor.name());
        audit.record(actor, "continuity.order." + errand.after().code(), null, "order", id.toString(), Map.of());
        return true;
    }

    /** Somebody cancelled the job: the order waits between two pieces until people have it go on, or undo it. */
    void cancelled(OrderId id, Errand errand, JobId job, Actor actor) {
        transaction.executeWithoutResult(status -> {
            OrderView order = orders.lock(id);
            if (order.state() == errand.during() && job.equals(order.job())) {
                stop(id, Text.of("continuity.trouble.cancelled"), actor);
            }
        });
    }

    private void stumble(OrderId id, Errand errand, Piece piece, RuntimeException why, Actor actor) {
        OrderView order = orders.lock(id);
        if (order.state() != errand.during()) {
            return;
        }
        Text name = Text.of("action." + order.steps().get(piece.step()).action());
        Text trouble = why instanceof RefusedException refused
                ? Text.of(
                        "continuity.trouble.refused",
                        piece.step() + 1,
                        name,
                        refused.refusal().sentence())
                : Text.of("continuity.trouble", piece.step() + 1, name);
        stop(id, trouble, actor);
    }

    private void stop(OrderId id, Text trouble, Actor actor) {
        orders.trouble(id, trouble);
        journal.write(id, "stopped", trouble, actor.name());
    }

    /** What is left to do, in order; undoing goes backwards, and only over what was done. */
    private List<Piece> pieces(OrderView order, Errand errand) {
        int steps = order.steps().size();
        IntStream inOrder = IntStream.range(0, steps);
        IntStream places = errand == Errand.UNDO ? inOrder.map(step -> steps - 1 - step) : inOrder;
        List<Piece> pieces = new ArrayList<>();
        places.forEach(step -> {
            Scope all = errand == Errand.APPLY
                    ? order.libraries()
                    : carriedOut.done(order.id(), Errand.APPLY.key(order), step, order.libraries());
            Scope todo = without(all, carriedOut.done(order.id(), errand.key(order), step, all));
            pieces.addAll(pieces(step, todo, action(order, step).isForTheWholeUnit()));
        });
        return pieces;
    }

    private static List<Piece> pieces(int step, Scope libraries, boolean whole) {
        List<LibraryId> inOrder = libraries.libraries().stream().sorted().toList();
        int size = whole ? Math.max(1, inOrder.size()) : LIBRARIES_AT_ONCE;
        return IntStream.iterate(0, begin -> begin < inOrder.size(), begin -> begin + size)
                .mapToObj(begin ->
                        new Piece(step, Scope.of(inOrder.subList(begin, Math.min(begin + size, inOrder.size())))))
                .toList();
    }

    private ContinuityAction action(OrderView order, int step) {
        return actions.get(order.steps().get(step).action());
    }

    private static Scope without(Scope all, Scope done) {
        TreeSet<LibraryId> left = new TreeSet<>(all.libraries());
        left.removeAll(done.libraries());
        return Scope.of(left);
    }

    private static long size(Piece piece) {
        return piece.libraries().libraries().size();
    }
}
