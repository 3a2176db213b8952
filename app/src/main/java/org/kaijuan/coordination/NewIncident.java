package org.kaijuan.coordination;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * Something that went wrong.
 *
 * @param service the service that suffers, as {@code opening} calls it; absent if none does
 */
public record NewIncident(
        LibraryId library,
        String title,
        String text,
        Severity severity,
        @Nullable String service) {}
