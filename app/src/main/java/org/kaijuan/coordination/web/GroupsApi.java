package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.GroupKind;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.NewGroup;
import org.kaijuan.coordination.Post;
import org.kaijuan.coordination.Tier;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Groups for programs: set up, describe anew, appoint, dismiss, dissolve (ORG-06, 11–13, 17, 18). */
@RestController
@RequestMapping("/api/v1/groups")
class GroupsApi {

    private final Groups groups;
    private final Libraries libraries;

    GroupsApi(Groups groups, Libraries libraries) {
        this.groups = groups;
        this.libraries = libraries;
    }

    /**
     * A group to be set up, or what one is to be from now on.
     *
     * @param library ignored in changes, for a group stays where it is
     * @param version of the group that was read; needed in changes only
     */
    record GroupSent(
            @Nullable String library,
            @Nullable String kind,
            @Nullable String name,
            @Nullable UUID parent,
            @Nullable String mandate,
            @Nullable List<String> dutyAreas,
            @Nullable String foundedBy,
            @Nullable LocalDate establishedOn,
            @Nullable Integer version) {

        NewGroup in(LibraryId where) {
            return new NewGroup(
                    where,
                    Sent.word("kind", kind, GroupKind::of),
                    Sent.text(name),
                    Sent.group(parent),
                    Sent.text(mandate),
                    dutyAreas == null ? List.of() : dutyAreas,
                    Sent.text(foundedBy),
                    Sent.needed("establishedOn", establishedOn));
        }
    }

    /**
     * Somebody who is taken in, or gets another place.
     *
     * @param tier {@code leader}, {@code deputy} or {@code member}
     * @param post {@code first-responsible}, {@code information-officer} or absent
     * @param since first day; absent for today
     */
    record SeatSent(
            @Nullable UUID person,
            @Nullable String tier,
            @Nullable String post,
            @Nullable String duty,
            @Nullable LocalDate since) {}

    @GetMapping
    @Allow(CoordinationAccess.GROUP_READ)
    Listing<GroupJson> list(Actor actor, @RequestParam(defaultValue = "") String library) {
        List<GroupView> found =
                library.isEmpty() ? groups.all(actor) : groups.of(actor, Sent.library(libraries, library));
        return Listing.whole(found.stream().map(GroupJson::of).toList());
    }

    @PostMapping
    @Allow(CoordinationAccess.GROUP_EDIT)
    ResponseEntity<GroupJson> establish(Actor actor, @RequestBody GroupSent sent) {
        return Answers.created(
                groups.establish(actor, sent.in(Sent.library(libraries, sent.library())))
                        .map(id -> GroupJson.of(groups.get(actor, id))),
                made -> "/api/v1/groups/" + made.id());
    }

    @GetMapping("/{id}")
    @Allow(CoordinationAccess.GROUP_READ)
    GroupJson get(Actor actor, @PathVariable String id) {
        return GroupJson.of(groups.get(actor, GroupId.of(id)));
    }

    /** Describes it anew, or puts it under another group: every field counts. */
    @PostMapping("/{id}/details")
    @Allow(CoordinationAccess.GROUP_EDIT)
    GroupJson change(Actor actor, @PathVariable String id, @RequestBody GroupSent sent) {
        GroupView before = groups.get(actor, GroupId.of(id));
        int version = Sent.needed("version", sent.version());
        return json(groups.change(actor, before.id(), version, sent.in(before.library())));
    }

    @PostMapping("/{id}/dissolution")
    @Allow(CoordinationAccess.GROUP_EDIT)
    GroupJson dissolve(Actor actor, @PathVariable String id) {
        return json(groups.dissolve(actor, GroupId.of(id)));
    }

    @PostMapping("/{id}/members")
    @Allow(CoordinationAccess.GROUP_EDIT)
    GroupJson appoint(Actor actor, @PathVariable String id, @RequestBody SeatSent seat) {
        return json(groups.appoint(
                actor,
                GroupId.of(id),
                new PersonId(Sent.needed("person", seat.person())),
                Sent.word("tier", seat.tier(), Tier::of),
                seat.post() == null ? null : Sent.word("post", seat.post(), Post::of),
                Sent.text(seat.duty()),
                seat.since()));
    }

    @PostMapping("/{id}/members/{person}/removal")
    @Allow(CoordinationAccess.GROUP_EDIT)
    GroupJson dismiss(Actor actor, @PathVariable String id, @PathVariable String person) {
        return json(groups.dismiss(actor, GroupId.of(id), new PersonId(Choices.uuid(person))));
    }

    private static GroupJson json(Outcome<GroupView> outcome) {
        return GroupJson.of(outcome.orThrow());
    }
}
