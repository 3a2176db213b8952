package org.kaijuan.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.ServiceState;
import org.kaijuan.policy.Policies;
import org.springframework.stereotype.Component;

/** Decides who is asked next, and until when. */
@Component
class Routing {

    private final SupplierRows rows;
    private final Opening opening;
    private final Policies policies;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Set<LibraryId> equipped = ConcurrentHashMap.newKeySet();

    Routing(SupplierRows rows, Opening opening, Policies policies, Libraries libraries, BusinessClock clock) {
        this.rows = rows;
        this.opening = opening;
        this.policies = policies;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** Whose turn it is after {@code position} at that moment. */
    Rota.Turn turn(LibraryId library, DocumentType type, int position, Instant now) {
        if (!equipped.contains(library)) {
            equip(library);
        }
        return rows.rota(library, type.code()).after(position, supplier -> closure(supplier, now));
    }

    /** The order that closes the supplier's document delivery on its day; nothing if it is open. */
    Optional<String> closure(SupplierView supplier, Instant now) {
        LibraryId serving = supplier.servingLibrary();
        if (serving == null) {
            return Optional.empty();
        }
        ServiceState state = opening.state(serving, DocumentDelivery.KEY, now);
        String order = state.order();
        return state.open() ? Optional.empty() : Optional.of(order == null ? "" : order);
    }

    /** The same, today. */
    Optional<String> closureToday(SupplierView supplier) {
        return closure(supplier, clock.instant());
    }

    /** When a supplier that is asked now has had its time. */
    Instant until(SupplierView supplier, LibraryId asking, Instant now) {
        Duration patience =
                policies.inForce(DeliveryPolicies.STALE_AFTER, asking).value();
        LibraryId serving = supplier.servingLibrary();
        return serving == null
                ? now.plus(patience)
                : opening.plusWorkingTime(serving, DocumentDelivery.KEY, now, patience);
    }

    /** A library that never said who supplies it begins with its own holdings. */
    private void equip(LibraryId library) {
        if (!rows.of(library).isEmpty()) {
            equipped.add(library);
            return;
        }
        SupplierId own = SupplierId.next();
        String name = libraries.get(library).name();
        if (rows.insert(own, library, new NewSupplier(Source.OWN, name, null, "", true))) {
            rows.setRota(library, "", List.of(own));
        }
    }
}
