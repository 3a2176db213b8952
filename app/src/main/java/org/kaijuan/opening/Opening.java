package org.kaijuan.opening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether services are open and staffed, and the orders that open and close them. Asking costs no query.
 *
 * <p>All questions throw {@link NotFoundException} for a library or a service that does not exist.
 */
@Service
public class Opening {

    private final OpeningTable table;
    private final Services services;
    private final OpeningAccess access;
    private final BusinessClock clock;
    private final Audit audit;

    Opening(OpeningTable table, Services services, OpeningAccess access, BusinessClock clock, Audit audit) {
        this.table = table;
        this.services = services;
        this.access = access;
        this.clock = clock;
        this.audit = audit;
    }

    /** All services, online ones first (SVC-01). */
    public List<ServiceDefinition> services() {
        return services.inOrder();
    }

    /** The state on the day that the moment falls on in the library's zone. */
    public ServiceState state(LibraryId library, String service, Instant moment) {
        return state(
                library,
                service,
                LocalDate.ofInstant(moment, opening(library, service).zone()));
    }

    public ServiceState state(LibraryId library, String service, LocalDate day) {
        return opening(library, service).state(service, day);
    }

    /** The first day after {@code day} on which the service is open and was closed, or the other way round, as far as is decided. */
    public Optional<LocalDate> nextChange(LibraryId library, String service, LocalDate day) {
        return opening(library, service).nextChange(service, day);
    }

    /** Whether somebody is there to serve at that moment. */
    public boolean isStaffed(LibraryId library, String service, Instant moment) {
        return opening(library, service).isStaffed(service, moment);
    }

    /**
     * The moment when {@code working} time in which the service is staffed has passed since {@code from}; with no working
     * time the first staffed moment. If the service is not staffed long enough within 366 days (closed until further
     * notice), the end of those days.
     */
    public Instant plusWorkingTime(LibraryId library, String service, Instant from, Duration working) {
        return opening(library, service).plusWorkingTime(service, from, working);
    }

    /**
     * Records an order that opens or closes services.
     *
     * @throws NotFoundException if the actor may not know the library, or there is no such service
     * @throws ForbiddenException if the actor may see but not set it
     */
    @Transactional
    public Outcome<StateDecision> decide(Actor actor, StateChange change) {
        access.requireWrite(actor, change.library());
        Optional<Refusal> refusal = refusal(change);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        StateDecision decision = table.insert(change, actor.name());
        String action = change.open() ? "opening.service.opened" : "opening.service.closed";
        audit.record(actor, action, change.library(), "service", serviceOrAll(change), detail(decision));
        return Outcome.done(decision);
    }

    /** The same for a service and a period with an end. */
    @Transactional
    public Outcome<StateDecision> decide(
            Actor actor, LibraryId library, String service, Period period, boolean open, String order, String reason) {
        return decide(actor, new StateChange(library, service, open, period.from(), period.to(), order, reason));
    }

    /** What {@link #decide} would do to each service concerned, on the first day of the order. Changes nothing. */
    public Outcome<List<StatePreview>> preview(Actor actor, StateChange change) {
        access.requireWrite(actor, change.library());
        Optional<Refusal> refusal = refusal(change);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        LibraryOpening before = table.of(change.library());
        LibraryOpening after = before.with(change);
        return Outcome.done(services.inOrder().stream()
                .filter(service -> change.concerns(service.key()))
                .map(service -> new StatePreview(
                        service, before.state(service.key(), change.from()), after.state(service.key(), change.from())))
                .toList());
    }

    /**
     * Takes an order back that has not begun yet. One that has begun is ended by another one.
     *
     * @throws NotFoundException if there is no such order of the library
     */
    @Transactional
    public Outcome<StateDecision> withdraw(Actor actor, LibraryId library, UUID id) {
        LibraryView view = access.requireWrite(actor, library);
        StateDecision decision = table.of(library).decisions().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("decision " + id));
        if (!decision.isPending(clock.today(view.zone())) || !table.withdraw(id, actor.name())) {
            return Outcome.refused("opening.already-begun");
        }
        audit.record(
                actor,
                "opening.service.withdrawn",
                library,
                "service",
                serviceOrAll(decision.change()),
                detail(decision));
        return Outcome.done(decision);
    }

    private LibraryOpening opening(LibraryId library, String service) {
        services.require(service);
        return table.of(library);
    }

    private Optional<Refusal> refusal(StateChange change) {
        if (change.service() != null) {
            services.require(change.service());
        }
        return Checks.refusal(change.from(), change.to(), change.order(), change.reason());
    }

    private static String serviceOrAll(StateChange change) {
        return change.service() == null ? "all" : change.service();
    }

    private static Map<String, Object> detail(StateDecision decision) {
        StateChange change = decision.change();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("decision", decision.id().toString());
        detail.put("from", change.from().toString());
        detail.put("to", change.to() == null ? "" : change.to().toString());
        detail.put("order", change.order());
        return detail;
    }
}
