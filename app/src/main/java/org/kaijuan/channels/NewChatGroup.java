package org.kaijuan.channels;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;

/**
 * A chat group as it is put on record or described anew.
 *
 * @param library whose; absent for the province's
 * @param keeperPost who looks after it, as a post: 学科馆员
 * @param keeper the person who gets the to-do where posting is done by hand; may be absent
 * @param members how many people are in it; absent if nobody has counted
 * @param countedOn when they were counted; absent with {@code members} only
 */
public record NewChatGroup(
        @Nullable LibraryId library,
        ChatKind kind,
        String name,
        String purpose,
        ChatAudience audience,
        String keeperPost,
        @Nullable PersonId keeper,
        @Nullable Integer members,
        @Nullable LocalDate countedOn,
        LocalDate establishedOn) {

    /** Of the name, and of the post that looks after the group. */
    public static final int LONGEST_NAME = 80;

    public static final int LONGEST_PURPOSE = 400;
    public static final int MOST_MEMBERS = 100_000;

    /** What is missing or too long: {@code channels.group-words}, {@code channels.group-size}. */
    Optional<Refusal> problem() {
        if (isMissing(name) || isMissing(keeperPost) || purpose.length() > LONGEST_PURPOSE) {
            return Optional.of(Refusal.of("channels.group-words", LONGEST_NAME, LONGEST_PURPOSE));
        }
        return members != null && (members < 0 || members > MOST_MEMBERS)
                ? Optional.of(Refusal.of("channels.group-size", MOST_MEMBERS))
                : Optional.empty();
    }

    private static boolean isMissing(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME;
    }
}
