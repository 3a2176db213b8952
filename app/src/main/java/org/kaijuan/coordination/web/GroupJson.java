package org.kaijuan.coordination.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Member;
import org.kaijuan.coordination.Post;

/**
 * A group as integrators see it.
 *
 * @param kind {@code leading} or {@code working}
 * @param parent the group above
 * @param version to be sent back with changes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GroupJson(
        String id,
        String library,
        String kind,
        String name,
        @Nullable String parent,
        String mandate,
        List<String> dutyAreas,
        String foundedBy,
        LocalDate establishedOn,
        @Nullable LocalDate dissolvedOn,
        List<Seat> members,
        int version) {

    /** Somebody in a group. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seat(
            String person,
            String name,
            String tier,
            @Nullable String post,
            String duty,
            LocalDate since) {

        static Seat of(Member member) {
            return new Seat(
                    member.person().id().toString(),
                    member.person().name(),
                    member.tier().code(),
                    Optional.ofNullable(member.post()).map(Post::code).orElse(null),
                    member.duty(),
                    member.since());
        }
    }

    static GroupJson of(GroupView group) {
        return new GroupJson(
                group.id().toString(),
                group.library().code(),
                group.kind().code(),
                group.name(),
                group.parent() == null ? null : group.parent().toString(),
                group.mandate(),
                group.dutyAreas(),
                group.foundedBy(),
                group.establishedOn(),
                group.dissolvedOn(),
                group.members().stream().map(Seat::of).toList(),
                group.version());
    }
}
