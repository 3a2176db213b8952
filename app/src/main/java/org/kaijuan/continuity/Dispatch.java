package org.kaijuan.continuity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.jobs.JobId;
import org.kaijuan.jobs.Jobs;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.stereotype.Component;

/** Sends an order on its errand: by a job, or, while the past is replayed, at once and in the caller's transaction: jobs know no replayed time. */
@Component
class Dispatch {

    private final Jobs jobs;
    private final Errands errands;
    private final OrderRows orders;
    private final OrderQueries queries;
    private final BusinessClock clock;

    Dispatch(Jobs jobs, Errands errands, OrderRows orders, OrderQueries queries, BusinessClock clock) {
        this.jobs = jobs;
        this.errands = errands;
        this.orders = orders;
        this.queries = queries;
        this.clock = clock;
    }

    /** In the transaction that has put the order into the state of the errand. */
    void send(Actor actor, OrderId id, Errand errand, LocalDate today) {
        if (clock.isReplaying()) {
            errands.carryOut(id, errand, today, actor, Watcher.NOBODY);
            return;
        }
        ErrandJob.Parameters parameters = new ErrandJob.Parameters(id.toString(), errand.name(), today);
        JobId job = jobs.start(actor, ErrandJob.KEY, parameters, onlyLibrary(id));
        orders.job(id, job);
    }

    private @Nullable LibraryId onlyLibrary(OrderId id) {
        return queries.find(id)
                .map(order -> order.libraries().libraries())
                .filter(libraries -> libraries.size() == 1)
                .map(libraries -> libraries.iterator().next())
                .orElse(null);
    }
}
