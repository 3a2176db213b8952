package org.kaijuan.returns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.LibraryId;

/**
 * A library that a notice asks, as it was on the day of issue.
 *
 * @param exemption why it need not answer; absent if it must
 * @param firstRead when somebody of the library first opened the notice; absent if nobody has
 * @param readers how many have
 */
public record Addressee(
        LibraryId library,
        LibraryView.Kind kind,
        String city,
        @Nullable String exemption,
        @Nullable Instant firstRead,
        int readers) {}
