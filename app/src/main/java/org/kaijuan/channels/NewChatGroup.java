package org.kaijuan.channels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

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
        LocalDate establishedOn) {}
