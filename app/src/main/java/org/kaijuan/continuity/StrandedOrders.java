package org.kaijuan.continuity;

import java.time.Duration;
import java.util.Map;
import org.kaijuan.identity.Libraries;
import org.kaijuan.jobs.JobId;
import org.kaijuan.jobs.Jobs;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Orders whose job was cancelled before it began: nobody carries them out, and others for their libraries would wait for ever.
 * They stop, so that people can have them go on or undo them.
 */
@Component
class StrandedOrders {

    private static final Duration ROUND = Duration.ofMinutes(1);

    private final OrderQueries orders;
    private final Errands errands;
    private final Jobs jobs;
    private final Libraries libraries;

    StrandedOrders(OrderQueries orders, Errands errands, Jobs jobs, Libraries libraries) {
        this.orders = orders;
        this.errands = errands;
        this.jobs = jobs;
        this.libraries = libraries;
    }

    void round() {
        Actor watcher = Actor.system("continuity", Map.of("jobs:job:read", libraries.everywhere()));
        for (OrderView order : orders.moving()) {
            JobId job = order.job();
            if (job != null && isOver(watcher, job)) {
                errands.cancelled(order.id(), Errand.of(order.state()), job, watcher);
            }
        }
    }

    /** A job that is not kept any more carries nothing out either. */
    private boolean isOver(Actor watcher, JobId job) {
        try {
            return jobs.get(watcher, job).state().isOver();
        } catch (NotFoundException gone) {
            return true;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Definitions {

        @Bean
        Recurring strandedOrdersRound(StrandedOrders stranded) {
            return Recurring.every(ROUND, "continuity.stranded-orders", stranded::round);
        }
    }
}
