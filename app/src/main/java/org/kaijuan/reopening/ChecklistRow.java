package org.kaijuan.reopening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A checklist in a list.
 *
 * @param mode key of the mode that the library is to be in
 * @param order drafted from it
 */
public record ChecklistRow(
        ChecklistId id,
        LibraryId library,
        String mode,
        LocalDate plannedOn,
        ChecklistState state,
        String madeBy,
        Instant madeAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable UUID order,
        int version) {}
