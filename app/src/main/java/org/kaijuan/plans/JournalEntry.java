package org.kaijuan.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal of a plan that is carried out: what, when, who, how late.
 *
 * @param happened begun, ordered, assigned, done, answered, ended …: message {@code plans.journal.<happened>}
 * @param subject title of the step; empty where the whole is meant
 * @param late minutes after the time it was due; 0 if in time, absent where nothing was due
 */
public record JournalEntry(
        String happened,
        String subject,
        String by,
        String note,
        @Nullable Long late,
        Instant at) {}
