package org.kaijuan.mailbox.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.mailbox.MailState;
import org.kaijuan.mailbox.MailView;
import org.kaijuan.web.Listing;

/**
 * A library's incoming mail.
 *
 * @param address where readers write to; absent while no letters are taken
 * @param refused the letter that something was refused for
 */
public record MailboxPage(
        LibraryView library,
        @Nullable String address,
        Listing<MailView> letters,
        boolean mayHandle,
        @Nullable UUID refused,
        @Nullable Refusal refusal) {

    private static final List<String> KNOWN_NOTES =
            List.of("automatic", "unknown-sender", "attachment-refused", "refused");

    /** The states that one may filter by. */
    public static List<MailState> states() {
        return Arrays.stream(MailState.values())
                .filter(state -> state != MailState.RECEIVED)
                .toList();
    }

    /** Whether Kaijuan wrote the note, as a key, and not a person in words. */
    public static boolean isKey(MailView letter) {
        return letter.handledBy() == null && KNOWN_NOTES.contains(letter.note());
    }

    /** Colour of a state. */
    public static String tone(MailState state) {
        return switch (state) {
            case RECEIVED -> "info";
            case WAITING -> "wait";
            case REQUEST -> "done";
            case DISMISSED -> "quiet";
        };
    }
}
