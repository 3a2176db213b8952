package org.kaijuan.duties;

import java.time.LocalDate;
import org.kaijuan.duties.rotation.Burden;
import org.kaijuan.kernel.PersonId;

/**
 * Work on a day that is free for others.
 *
 * @param kind holiday or weekend; a night is counted to the kind of the day it began on
 * @param what the post, or what was done outside rosters
 * @param notedBy who said so
 */
public record OvertimeRow(
        LocalDate day, Burden kind, PersonId person, String name, String what, int minutes, String notedBy) {

    public double hours() {
        return minutes / 60.0;
    }
}
