package org.kaijuan.continuity;

import java.time.Duration;
import java.util.Map;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders whose last day is over come to their end by themselves. */
@Component
class OrderEnds {

    private static final Duration ROUND = Duration.ofMinutes(1);

    private final OrderRows orders;
    private final OrderQueries queries;
    private final Errands errands;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    OrderEnds(
            OrderRows orders,
            OrderQueries queries,
            Errands errands,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.queries = queries;
        this.errands = errands;
        this.clock = clock;
        this.transaction = transaction;
    }

    void round() {
        for (OrderId id : queries.overBefore(clock.today(clock.getZone()))) {
            if (Boolean.TRUE.equals(transaction.execute(status -> begin(id)))) {
                errands.carryOut(
                        id,
                        Errand.END,
                        clock.today(clock.getZone()),
                        Actor.system("continuity", Map.of()),
                        Watcher.NOBODY);
            }
        }
    }

    private boolean begin(OrderId id) {
        OrderView order = orders.lock(id);
        if (order.state() == OrderState.APPLIED) {
            orders.move(id, OrderState.ENDING);
            return true;
        }
        return order.state() == OrderState.ENDING;
    }

    @Configuration(proxyBeanMethods = false)
    static class Definitions {

        @Bean
        Recurring endOfOrders(OrderEnds ends) {
            return Recurring.every(ROUND, "continuity.end-orders", ends::round);
        }

        @Bean
        LibraryUse ordersOfLibrary(JdbcClient jdbc) {
            return new LibraryUse(
                    "library-use.continuity",
                    library -> jdbc.sql("select exists (select from continuity.orders where :library = any(libraries))")
                            .param("library", library.code())
                            .query(Boolean.class)
                            .single());
        }
    }
}
