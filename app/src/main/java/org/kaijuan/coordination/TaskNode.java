package org.kaijuan.coordination;

import java.time.LocalDate;

/** When a task is to be done. */
public sealed interface TaskNode {

    /** On a day of the calendar. */
    record OnDay(LocalDate day) implements TaskNode {}

    /**
     * So many days after the start of the first term that begins after the task was given; negative for before. The day
     * follows when the term is moved (OPN-26).
     */
    record FromTermStart(int days) implements TaskNode {}

    static TaskNode on(LocalDate day) {
        return new OnDay(day);
    }

    static TaskNode fromTermStart(int days) {
        return new FromTermStart(days);
    }
}
