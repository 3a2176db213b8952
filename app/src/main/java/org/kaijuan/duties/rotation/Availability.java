package org.kaijuan.duties.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * When somebody cannot.
 *
 * @param away days of leave: no turn, and no share of the day's turns
 * @param engaged turns of other plans that stand already
 */
public record Availability(Set<LocalDate> away, List<Turn> engaged) {

    public static final Availability ALWAYS = new Availability(Set.of(), List.of());

    public Availability {
        away = Set.copyOf(away);
        engaged = List.copyOf(engaged);
    }
}
