package org.kaijuan.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.RequestId;

/**
 * The delivery part of a request's page, for its reader.
 *
 * @param ready whether there is a file to fetch
 * @param receivedAt when the reader had fetched it
 */
public record ReaderPanel(
        RequestId request,
        WorkView work,
        boolean ready,
        @Nullable Instant receivedAt,
        String phase) {}
