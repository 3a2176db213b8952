package org.kaijuan.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.Upload;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.files.NewFile;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.policy.Policies;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The searches for works: what the people of a library, and of the libraries that they ask, do with them. Of two who answer
 * at once one comes second and is told so.
 */
@Service
public class Supplies {

    private static final int LONGEST_NOTE = 500;

    private final SupplyRows rows;
    private final SupplyQueue queue;
    private final Wants wants;
    private final Searches searches;
    private final Answering answering;
    private final SupplierRows suppliers;
    private final Files files;
    private final Policies policies;
    private final SupplyTrail trail;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Supplies(
            SupplyRows rows,
            SupplyQueue queue,
            Wants wants,
            Searches searches,
            Answering answering,
            SupplierRows suppliers,
            Files files,
            Policies policies,
            SupplyTrail trail,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.queue = queue;
        this.wants = wants;
        this.searches = searches;
        this.answering = answering;
        this.suppliers = suppliers;
        this.files = files;
        this.policies = policies;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @throws NotFoundException if neither the asking nor the asked library is the actor's */
    @Transactional(readOnly = true)
    public SupplyView get(Actor actor, SupplyId id) {
        SupplyView supply = rows.get(id);
        DeliveryAccess.see(actor, supply);
        return supply;
    }

    /** The search behind a request of the desk. */
    @Transactional(readOnly = true)
    public SupplyView of(Actor actor, RequestId request) {
        return wants.find(request)
                .map(want -> get(actor, want.supply()))
                .orElseThrow(() -> new NotFoundException("request " + request));
    }

    /** What happened to a search, oldest first. */
    @Transactional(readOnly = true)
    public List<SupplyEvent> history(Actor actor, SupplyId id) {
        get(actor, id);
        return rows.events(id);
    }

    /** The searches that lie with the actor's libraries, or that these sent out; most urgent first. */
    @Transactional(readOnly = true)
    public Listing<SupplyView> queue(Actor actor, SupplyFilter filter, @Nullable String cursor, int limit) {
        return queue.list(actor.scope(DeliveryAccess.READ), filter, cursor, limit);
    }

    /** How many searches lie with the actor's libraries, counted up to 100. */
    public long waitingHere(Actor actor) {
        return queue.countHere(actor.scope(DeliveryAccess.HANDLE));
    }

    /**
     * Hands the paper in: it is checked, and goes out to everybody who waits for it. Refusals: those of {@link Files#store},
     * {@code delivery.is-…}, {@code delivery.being-answered}.
     */
    public Outcome<SupplyView> supply(Actor actor, SupplyId id, Upload paper) {
        SupplyView seen = get(actor, id);
        DeliveryAccess.answer(actor, seen);
        if (!seen.state().isOpen()) {
            return Outcome.refused("delivery.is-" + seen.state().code());
        }
        return switch (store(actor, seen, paper)) {
            case Outcome.Refused<FileView>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<FileView>(FileView file) -> handOver(actor, id, file);
        };
    }

    /** A paper that came second is not kept. */
    private Outcome<SupplyView> handOver(Actor actor, SupplyId id, FileView paper) {
        Outcome<SupplyView> outcome;
        try {
            outcome = inTransaction(() -> {
                DeliveryAccess.answer(actor, rows.get(id));
                return trail.recorded(
                        actor, "delivery.supply.supplied", answering.supply(actor, id, paper.id(), null, ""));
            });
        } catch (RefusedException meanwhile) {
            outcome = Outcome.refused(meanwhile.refusal());
        }
        if (outcome instanceof Outcome.Refused) {
            files.remove(paper.id());
        }
        return outcome;
    }

    private Outcome<FileView> store(Actor actor, SupplyView supply, Upload paper) {
        long most = policies.inForce(DeliveryPolicies.LARGEST_PAPER, supply.library())
                .value();
        try (InputStream content = paper.content().getInputStream()) {
            return files.store(actor, new NewFile(supply.library(), "delivery.paper", paper.name(), content, most));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the library was supplied with for the same work before, if its file is still there. */
    @Transactional(readOnly = true)
    public Optional<SupplyView> earlier(Actor actor, SupplyId id) {
        SupplyView supply = get(actor, id);
        return supply.state().isOpen()
                ? rows.lastSupplied(supply.library(), supply.work().id()).filter(this::isFileThere)
                : Optional.empty();
    }

    private boolean isFileThere(SupplyView supply) {
        return supply.file() != null && files.find(supply.file()).isPresent();
    }

    /** Delivers the earlier scan of the same work once more. */
    @Transactional
    public Outcome<SupplyView> supplyAgain(Actor actor, SupplyId id) {
        DeliveryAccess.own(actor, rows.get(id));
        return earlier(actor, id)
                .map(before -> trail.recorded(
                        actor, "delivery.supply.supplied", answering.supply(actor, id, before.file(), null, "")))
                .orElseGet(() -> Outcome.refused("delivery.no-earlier-scan"));
    }

    /** The supplier that has it says no, and it goes on to the next one. */
    @Transactional
    public Outcome<SupplyView> cannotSupply(Actor actor, SupplyId id, CannotReason reason, String note) {
        SupplyView locked = rows.lock(id);
        DeliveryAccess.answer(actor, locked);
        if (note.length() > LONGEST_NOTE) {
            return Outcome.refused("delivery.note-too-long", LONGEST_NOTE, note.length());
        }
        Supply supply = new Supply(locked, actor.name(), clock.instant());
        Optional<Refusal> refusal = supply.cannot(reason, note);
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : trail.recorded(actor, "delivery.supply.cannot", Outcome.done(searches.passOn(actor, supply)));
    }

    /** The asking library gives it to a supplier of its choice, whoever has it now. */
    @Transactional
    public Outcome<SupplyView> ask(Actor actor, SupplyId id, SupplierId chosen) {
        SupplyView locked = rows.lock(id);
        DeliveryAccess.own(actor, locked);
        SupplierView supplier = suppliers
                .find(chosen)
                .filter(it -> it.library().equals(locked.library()))
                .orElseThrow(() -> new NotFoundException("supplier " + chosen));
        Supply supply = new Supply(locked, actor.name(), clock.instant());
        int place = suppliers
                .rota(locked.library(), locked.type().code())
                .suppliers()
                .indexOf(supplier);
        Optional<Refusal> refusal = searches.giveTo(actor, supply, supplier, place);
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : trail.recorded(actor, "delivery.supply.asked", Outcome.done(supply.view()));
    }

    /** The upload is stored before the transaction begins: its sender may be slow. */
    private <T> Outcome<T> inTransaction(Supplier<Outcome<T>> work) {
        Outcome<T> outcome = transaction.execute(status -> work.get());
        if (outcome == null) {
            throw new IllegalStateException("a transaction without an outcome");
        }
        return outcome;
    }
}
