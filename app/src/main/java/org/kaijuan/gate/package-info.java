/**
 * The gatehouse: what the guard sees and does while the doors are closed, on a tablet that need not be online (SYS-47, HLT-18).
 *
 * <p>The library leaves a <em>parcel</em> for a patron ({@link org.kaijuan.gate.Parcels}); the guard hands it over and has it signed
 * for ({@link org.kaijuan.gate.Gatehouse}). States of a parcel: {@code AT_GATE → HANDED_OVER | RETURNED}; both are undone within the
 * shift, with a reason. The gate is shown a ticket and the last digits of a card, never a name.
 *
 * <p>Invariants and why they hold. <em>Exactly once:</em> the tablet gives every act a nonce; the nonce is the key of the record, and
 * a repetition gets the first answer. <em>First wins:</em> an act is judged under the lock of its parcel's row; the second tablet is
 * told who was first, and its act stays on record as refused, and the parcel carries a doubt for the library. <em>Nothing is lost:</em> an act that happened offline is taken as it
 * happened; where the card shown turns out to be another's, the parcel carries a doubt for the library instead of a pretence that
 * nothing happened. <em>Two times:</em> each act keeps the tablet's time and the time of its arrival. An undo names the act that it
 * undoes, so that it never undoes a later one.
 *
 * <p>Signatures are files that go after a month, long before the rest. The page {@code /gate} is server-rendered; its script keeps the
 * page and a queue of acts on the tablet (see docs/guide/gate.md). Tables: {@code gate.parcel, act}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "audit",
            "identity",
            "policy",
            "files",
            "messages",
            "figures",
            "retention",
            "opening",
            "continuity",
            "coordination",
            "duties",
            "desk",
            "status"
        })
@NullMarked
package org.kaijuan.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
