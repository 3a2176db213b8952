package org.kaijuan.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.policy.Policies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The nightly round. */
@Component
class Erasing {

    private static final int AT_ONCE = 1_000;

    private final List<Kept> kept;
    private final Libraries libraries;
    private final Policies policies;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Erasing(
            List<Kept> kept,
            Libraries libraries,
            Policies policies,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.kept = kept;
        this.libraries = libraries;
        this.policies = policies;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    void round() {
        for (Kept each : kept) {
            for (LibraryView library : libraries.all()) {
                erase(
                        each,
                        library.id(),
                        policies.inForce(each.time(), library.id()).value());
            }
            erase(each, null, each.time().preset());
        }
    }

    private void erase(Kept each, @Nullable LibraryId library, Duration time) {
        Instant before = clock.instant().minus(time);
        boolean mayBeMore = true;
        while (mayBeMore) {
            mayBeMore = Boolean.TRUE.equals(transaction.execute(status -> eraseSome(each, library, before)));
        }
    }

    private boolean eraseSome(Kept each, @Nullable LibraryId library, Instant before) {
        int rows = each.erasure().erase(library, before, AT_ONCE);
        if (rows > 0) {
            audit.record(
                    Actor.system("retention", Map.of()),
                    "retention.data.erased",
                    library,
                    "policy",
                    each.time().key(),
                    Map.of("rows", rows, "before", before.toString()));
        }
        return rows == AT_ONCE;
    }
}
