package org.kaijuan.opening;

import java.time.LocalDate;
import org.kaijuan.kernel.LibraryId;

/**
 * What decisions would do to a service of a library.
 *
 * @param open what it is on the day looked at, now
 * @param willBeOpen what it would be
 * @param day the first day from today on, within a year, on which the state would be another; today (or the first day of the
 *     decisions, if that is later) if there is none
 * @param pastDays how many days before today would stand otherwise on record
 */
public record StateEffect(
        LibraryId library, ServiceDefinition service, boolean open, boolean willBeOpen, LocalDate day, long pastDays) {

    public boolean changes() {
        return open != willBeOpen;
    }
}
