package org.kaijuan.channels.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChatGroupView;
import org.kaijuan.kernel.PersonId;

/**
 * A chat group on record. Nothing here lets anybody write to the group.
 *
 * @param library code, or {@code province} for the province's own
 * @param kind {@code wecom}, {@code dingtalk}, {@code qq} or {@code wechat}
 * @param audience {@code staff}, {@code teachers}, {@code students} or {@code readers}
 * @param keeper who gets the to-do where posting is done by hand
 * @param robot absent where the keeper posts
 * @param pausedAt system time since which nothing is posted there
 * @param dissolvedOn since when it is no more
 * @param version to be sent along with changes
 */
record ChatGroupJson(
        UUID id,
        String library,
        String kind,
        String name,
        String purpose,
        String audience,
        String keeperPost,
        @Nullable UUID keeper,
        @Nullable Integer members,
        @Nullable LocalDate countedOn,
        LocalDate establishedOn,
        @Nullable ChatRobotJson robot,
        @Nullable Instant pausedAt,
        @Nullable LocalDate dissolvedOn,
        int version) {

    /** @param tail the last characters of what it is reached with; the rest is sealed and comes out nowhere */
    record ChatRobotJson(
            String tail, @Nullable Instant since, @Nullable String by) {}

    static ChatGroupJson of(ChatGroupView group) {
        PersonId keeper = group.keeper();
        String tail = group.robotTail();
        return new ChatGroupJson(
                group.id().value(),
                Owners.code(group.library()),
                group.kind().code(),
                group.name(),
                group.purpose(),
                group.audience().code(),
                group.keeperPost(),
                keeper == null ? null : keeper.value(),
                group.members(),
                group.countedOn(),
                group.establishedOn(),
                tail == null ? null : new ChatRobotJson(tail, group.robotSetAt(), group.robotSetBy()),
                group.pausedAt(),
                group.dissolvedOn(),
                group.version());
    }
}
