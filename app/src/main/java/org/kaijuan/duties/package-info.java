/**
 * Who is on duty: one of each department every day, the gate by day and by night, holidays (HLT-17, HLT-19, ORG-19).
 *
 * <p>A roster ({@link org.kaijuan.duties.Rosters}) has posts, each with hours, kinds of day, seats and a crew. Planning gives
 * each turn to the one of the crew who is owed most ({@code rotation}); what one roster leaves unfair the next one of the same
 * post pays back. States of a roster: DRAFT (planned as often as one likes) → PUBLISHED (everybody concerned is told) →
 * CANCELLED. After publication a duty changes hands only by a substitute put in by hand, a swap both sides agreed to ({@link
 * org.kaijuan.duties.Swaps}), or because somebody leaves; each change stays on record. A duty without a person is a gap.
 *
 * <p>Invariants: nobody has two duties on one day or, as planned, one within the rest after a night;
 * leave says nothing about its reason; a turn that was served is never planned again; work on holidays is recorded when it was
 * attended ({@link org.kaijuan.duties.Overtime}, SVC-50). What the people on duty are told stands in {@link
 * org.kaijuan.duties.Briefings} (HLT-18). Outside the library posts are shown, never names.
 *
 * <p>Tables: {@code duties.roster}, {@code post}, {@code crew}, {@code share}, {@code duty}, {@code change}, {@code swap},
 * {@code absence}, {@code briefing}, {@code hearer}, {@code overtime}, {@code feed}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "audit",
            "identity",
            "jobs",
            "policy",
            "messages",
            "opening",
            "continuity",
            "retention"
        })
@NullMarked
package org.kaijuan.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
