package org.kaijuan.channels.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.DeliveryState;
import org.kaijuan.channels.PostLine;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/**
 * What was posted, and how far it came.
 *
 * @param at system time of the page, from which robots' next attempts are told
 * @param because of what they were posted, if only those of one directive or order are shown
 */
public record ChatPostsPage(
        Listing<PostLine> posts,
        Map<LibraryId, String> names,
        List<Option> owners,
        List<Option> states,
        List<Option> kinds,
        Instant at,
        @Nullable String because,
        boolean mayPost) {

    /** The name of the library; absent for the province's. */
    public @Nullable String owner(PostLine line) {
        LibraryId library = line.post().library();
        return library == null ? null : names.get(library);
    }

    /** What robots will do next, in words; absent where there is nothing for them to do. */
    public @Nullable Text next(PostLine line) {
        if (line.nextTry() == null) {
            return null;
        }
        long minutes = NextTry.minutes(line.nextTry(), at);
        return minutes == 0 ? Text.of("channels.next.soon") : Text.of("channels.next.in", minutes);
    }

    /** Colour of a state. */
    public static String tone(DeliveryState state) {
        return switch (state) {
            case WAITING, SENDING, TO_DO -> "wait";
            case DELIVERED -> "done";
            case FAILED -> "danger";
            case WITHHELD, CANCELLED -> "quiet";
        };
    }
}
