package org.kaijuan.continuity;

import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Component;

/** Who may do what with which order: to give one for a unit is to may give one for each library under it. */
@Component
class OrderAccess {

    private final Libraries libraries;

    OrderAccess(Libraries libraries) {
        this.libraries = libraries;
    }

    /** An order concerns whoever works for one of its libraries; drafts are seen by those who prepare them. */
    void requireRead(Actor actor, OrderView order) {
        String permission = order.state() == OrderState.DRAFT || order.state() == OrderState.DROPPED
                ? ContinuityPermissions.DRAFT
                : ContinuityPermissions.READ;
        if (actor.scope(permission).and(order.libraries()).isEmpty()) {
            throw new NotFoundException("order " + order.id());
        }
    }

    void require(Actor actor, OrderView order, String permission) {
        requireRead(actor, order);
        if (!may(actor, order.libraries(), permission)) {
            throw new ForbiddenException(permission);
        }
    }

    /** The libraries under a unit for which the actor may do it. */
    Scope requireUnit(Actor actor, UnitId unit, String permission) {
        libraries.unit(unit);
        Scope under = libraries.under(unit);
        if (actor.scope(ContinuityPermissions.READ)
                .or(actor.scope(ContinuityPermissions.DRAFT))
                .and(under)
                .isEmpty()) {
            throw new NotFoundException("unit " + unit);
        }
        if (!may(actor, under, permission)) {
            throw new ForbiddenException(permission);
        }
        return under;
    }

    static boolean may(Actor actor, Scope libraries, String permission) {
        return actor.scope(permission).libraries().containsAll(libraries.libraries());
    }
}
