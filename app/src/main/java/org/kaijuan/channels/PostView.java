package org.kaijuan.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * One text to several groups. Never changed.
 *
 * @param library in whose name; absent for the province's
 * @param number by which people speak of it
 * @param about the post that this one corrects or takes back
 * @param link where to go: a path of this installation or an address
 * @param writtenAt business time
 */
public record PostView(
        PostId id,
        @Nullable LibraryId library,
        long number,
        PostSort sort,
        @Nullable PostId about,
        String title,
        String text,
        @Nullable String link,
        PostSource source,
        String writtenBy,
        Instant writtenAt) {}
