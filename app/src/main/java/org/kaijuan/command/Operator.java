package org.kaijuan.command;

import java.util.Optional;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;

/** Who the person at the terminal is: whoever may read the data folder may do everything, and the audit trail says so. */
public interface Operator {

    /** An actor with every permission in {@code library}; absent if there is no such library. */
    Optional<Actor> actingFor(LibraryId library);
}
