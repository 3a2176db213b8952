package org.kaijuan.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/** How long a session may lie idle; a bean of whoever knows the rules in force. Without one the setting counts. */
public interface IdleTimeout {

    /** @param library where the person belongs; absent for people of the province */
    Duration of(@Nullable LibraryId library);
}
