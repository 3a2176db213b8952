package org.kaijuan.duties.rotation;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One seat of a post on one day, which somebody is to take.
 *
 * @param post its crew takes it
 * @param ends after {@code starts}; on another day for a night
 */
public record Turn(String post, LocalDateTime starts, LocalDateTime ends, Burden burden) {

    public Turn {
        if (!ends.isAfter(starts)) {
            throw new IllegalArgumentException("a turn ends (" + ends + ") after it starts (" + starts + ")");
        }
    }

    /** The day it belongs to, also if it lasts into the next one. */
    public LocalDate day() {
        return starts.toLocalDate();
    }

    /** Whether it lasts past midnight, so that rest follows. */
    public boolean isNight() {
        return ends.isAfter(day().plusDays(1).atStartOfDay());
    }
}
