package org.kaijuan.coordination.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.Member;
import org.kaijuan.coordination.Post;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Groups for programs. */
@RestController
@RequestMapping("/api/v1/groups")
class GroupsApi {

    private final Groups groups;
    private final Libraries libraries;

    GroupsApi(Groups groups, Libraries libraries) {
        this.groups = groups;
        this.libraries = libraries;
    }

    /** A group as integrators see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupJson(
            String id,
            String library,
            String kind,
            String name,
            @Nullable String parent,
            List<String> dutyAreas,
            LocalDate establishedOn,
            @Nullable LocalDate dissolvedOn,
            List<Seat> members) {

        static GroupJson of(GroupView group) {
            GroupId parent = group.parent();
            return new GroupJson(
                    group.id().toString(),
                    group.library().code(),
                    group.kind().code(),
                    group.name(),
                    parent == null ? null : parent.toString(),
                    group.dutyAreas(),
                    group.establishedOn(),
                    group.dissolvedOn(),
                    group.members().stream().map(Seat::of).toList());
        }
    }

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

    @GetMapping
    @Allow(CoordinationAccess.GROUP_READ)
    Listing<GroupJson> list(Actor actor, @RequestParam(defaultValue = "") String library) {
        List<GroupView> found = library.isEmpty()
                ? groups.all(actor)
                : groups.of(
                        actor,
                        libraries
                                .find(library)
                                .map(LibraryView::id)
                                .orElseThrow(() -> new NotFoundException("library " + library)));
        return Listing.whole(found.stream().map(GroupJson::of).toList());
    }

    @GetMapping("/{id}")
    @Allow(CoordinationAccess.GROUP_READ)
    GroupJson get(Actor actor, @PathVariable String id) {
        return GroupJson.of(groups.get(actor, GroupId.of(id)));
    }
}
