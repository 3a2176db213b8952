/**
 * The way back (OPN-29): a closed library opens again when its checklist is green and two people have consented (OPN-02).
 *
 * <p>The checklist is made from the switch log of {@code continuity}: everything that orders have thrown and nobody has put
 * back is an item, which either goes back or stays for a reason, has an owner and a lead time. People add items of their own.
 * Conditions are rules that are looked at anew each time ({@link org.kaijuan.reopening.Condition}): the reading room stays
 * closed while the risk of the county is too high (OPN-28), every post of the first day is manned. States: OPEN → DONE (the
 * order that opens was drafted from it; it ends the orders that closed) or DROPPED; a library has one open checklist. {@link
 * org.kaijuan.reopening.ReopeningBoard} shows all libraries.
 *
 * <p>Invariants: what is thrown while a checklist is open comes onto it by itself; green means every item done or staying,
 * every condition met, both consents standing and given by two people; as long as something that closed a service is thrown
 * and there is no green checklist, no order opens the building ({@code continuity.ReopeningGate}).
 *
 * <p>Tables: {@code reopening.checklist}, {@code item}, {@code consent}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "audit",
            "identity",
            "policy",
            "opening",
            "continuity",
            "response",
            "duties"
        })
@NullMarked
package org.kaijuan.reopening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
