package org.kaijuan.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Files requests away that ended so long ago that nobody will come back to them. */
@Service
class Filing {

    static final PolicyDefinition<Duration> CLOSE_AFTER =
            PolicyDefinition.duration("desk.close-after", Duration.ofDays(14), Combine.NEAREST);

    private static final int A_ROUND = 1_000;

    private final JdbcClient jdbc;
    private final Requests requests;
    private final Logbook logbook;
    private final Libraries libraries;
    private final Policies policies;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    Filing(
            JdbcClient jdbc,
            Requests requests,
            Logbook logbook,
            Libraries libraries,
            Policies policies,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.logbook = logbook;
        this.libraries = libraries;
        this.policies = policies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One round over all libraries; each request in a transaction of its own. */
    int round() {
        return libraries.all().stream().mapToInt(this::round).sum();
    }

    private int round(LibraryView library) {
        Instant now = clock.instant();
        Duration after = policies.inForce(CLOSE_AFTER, library.id()).value();
        List<UUID> old = jdbc.sql("""
                select id from desk.request
                where library_id = :library and state in ('fulfilled', 'declined') and done_at < :before
                order by done_at limit :limit
                """)
                .param("library", library.id().code())
                .param("before", Sql.at(now.minus(after)))
                .param("limit", A_ROUND)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        old.forEach(id -> transaction.executeWithoutResult(status -> close(new RequestId(id), now)));
        return old.size();
    }

    private void close(RequestId id, Instant now) {
        logbook.move(
                Actor.system("desk", Map.of()),
                requests.lock(id),
                true,
                request -> request.close(new By(null, "", true, now)));
    }
}
