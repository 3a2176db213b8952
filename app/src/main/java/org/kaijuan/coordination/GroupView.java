package org.kaijuan.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * A group as it stands.
 *
 * @param members those of today, leaders first
 * @param dissolvedOn last day; absent while it works
 * @param version for changes: the one that was read must be the one that is changed
 */
public record GroupView(
        GroupId id,
        LibraryId library,
        GroupKind kind,
        String name,
        @Nullable GroupId parent,
        String mandate,
        List<String> dutyAreas,
        String foundedBy,
        LocalDate establishedOn,
        @Nullable LocalDate dissolvedOn,
        List<Member> members,
        int version) {

    public GroupView {
        dutyAreas = List.copyOf(dutyAreas);
        members = List.copyOf(members);
    }

    /** The members of one tier. */
    public List<Member> tier(Tier tier) {
        return members.stream().filter(member -> member.tier() == tier).toList();
    }

    /** Who holds a post here. */
    public List<Member> holding(Post post) {
        return members.stream().filter(member -> member.post() == post).toList();
    }

    public boolean isWorking() {
        return dissolvedOn == null;
    }

    /** Whether the person leads the group or is a deputy of who does. */
    public boolean isLedBy(PersonId person) {
        return Stream.concat(tier(Tier.LEADER).stream(), tier(Tier.DEPUTY).stream())
                .anyMatch(member -> member.person().id().equals(person));
    }

    GroupView with(List<Member> current) {
        return new GroupView(
                id,
                library,
                kind,
                name,
                parent,
                mandate,
                dutyAreas,
                foundedBy,
                establishedOn,
                dissolvedOn,
                current,
                version);
    }
}
