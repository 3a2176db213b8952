package org.kaijuan.returns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;

/**
 * A deed that a library handed in, and what became of it.
 *
 * @param by who decided; absent while it is open
 * @param at business time
 */
public record NominatedDeed(
        ReturnId returned,
        LibraryView library,
        DeedView deed,
        DeedChoice choice,
        @Nullable String by,
        @Nullable Instant at) {}
