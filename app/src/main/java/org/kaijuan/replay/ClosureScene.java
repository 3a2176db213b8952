package org.kaijuan.replay;

import java.util.List;
import java.util.Map;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderFilter;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.Orders;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 29 January: the department of education puts the term off and closes public places (ORG-20, SYS-60). Until further notice:
 * nobody knew the end. The same order tells the chat groups of every library.
 */
@Component
@Order(20)
class ClosureScene implements Scene {

    private static final String CLOSED = "closed";

    private final Orders orders;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Words words = new Words();

    ClosureScene(Orders orders, Libraries libraries, BusinessClock clock) {
        this.orders = orders;
        this.libraries = libraries;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        Actor secretary = ensemble.theProvinces("province-secretary");
        String title = words.the("closureOrder");
        boolean isGiven = orders.list(secretary, OrderFilter.ALL, null, 100).items().stream()
                .anyMatch(order -> order.title().equals(title));
        if (isGiven) {
            return;
        }
        NewOrder closure = new NewOrder(
                Scenes.province(libraries),
                title,
                "",
                words.the("closureIssuer"),
                Scenes.day(1, 29),
                null,
                words.the("closureReason"),
                List.of(new ActionStep(
                        "channels.post", Map.of("title", words.the("closureTitle"), "text", words.the("closureText")))),
                CLOSED);
        clock.at(Scenes.at(1, 29, 10), () -> {
            OrderId order = orders.draft(secretary, closure).orThrow();
            orders.preview(secretary, order);
            return orders.apply(secretary, order).orThrow();
        });
    }
}
