package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.Objects;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Scope;

/** Makes the calls of actions out of an order. */
final class Calls {

    private Calls() {}

    /** One step of an edition of the order, for some libraries. */
    static ActionCall of(OrderView order, Edition edition, int step, Scope libraries, LocalDate today, Actor actor) {
        return new ActionCall(
                order.id(),
                step,
                order.unit(),
                libraries,
                edition.from(),
                edition.to(),
                Objects.requireNonNullElse(order.appliedOn(), today),
                today,
                order.title(),
                order.number(),
                order.issuer(),
                order.reason(),
                edition.steps().get(step).parameters(),
                actor);
    }
}
