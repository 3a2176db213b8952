package org.kaijuan.opening;

import java.util.List;

/** All that has been set for a library, the last recorded first. */
public record OpeningRecord(
        List<StateDecision> decisions, List<WeeklyHours> weeks, List<DatedHours> days, List<Term> terms) {

    public OpeningRecord {
        decisions = List.copyOf(decisions);
        weeks = List.copyOf(weeks);
        days = List.copyOf(days);
        terms = List.copyOf(terms);
    }
}
