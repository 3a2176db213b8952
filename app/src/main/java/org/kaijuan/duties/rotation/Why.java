package org.kaijuan.duties.rotation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a turn went to this person, as it stood when it was given.
 *
 * @param owed what this person was owed of this kind of day, in {@link Ledger#TURN}
 * @param owedInAll the same of all kinds of day
 * @param free how many of the crew could have taken it
 * @param away how many were on leave
 * @param busy how many had another turn that day or rested after a night
 * @param lastDay of the turn before; absent if there is none
 * @param moved whether it was given so that another turn does not stay empty, or to even out
 */
public record Why(
        long owed,
        long owedInAll,
        int free,
        int away,
        int busy,
        @Nullable LocalDate lastDay,
        boolean moved) {}
