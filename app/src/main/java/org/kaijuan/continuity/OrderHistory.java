package org.kaijuan.continuity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of an order: who did what with it, what it threw, what it was before it was revised.
 *
 * <p>All throw {@link NotFoundException} for an order that does not exist or does not concern the actor.
 */
@Service
public class OrderHistory {

    private final Orders orders;
    private final OrderJournal journal;
    private final EditionRows editions;
    private final SwitchRows switches;

    OrderHistory(Orders orders, OrderJournal journal, EditionRows editions, SwitchRows switches) {
        this.orders = orders;
        this.journal = journal;
        this.editions = editions;
        this.switches = switches;
    }

    /** What happened to an order, the last first. */
    @Transactional(readOnly = true)
    public List<OrderEntry> journal(Actor actor, OrderId id) {
        orders.get(actor, id);
        return journal.of(id);
    }

    /** The order as drafted and as each revision left it. */
    @Transactional(readOnly = true)
    public List<Edition> editions(Actor actor, OrderId id) {
        orders.get(actor, id);
        return editions.of(id);
    }

    /** The effects that somebody saw before the order was applied. */
    @Transactional(readOnly = true)
    public List<Effects.Effect> seen(Actor actor, OrderId id) {
        orders.get(actor, id);
        return journal.seenEffects(id, 1);
    }

    /** What the order has thrown, the last first. */
    @Transactional(readOnly = true)
    public List<Switch> switches(Actor actor, OrderId id, @Nullable UUID before, int limit) {
        orders.get(actor, id);
        return switches.of(id, before, limit);
    }
}
