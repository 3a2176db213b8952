package org.kaijuan.channels.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChannelsAccess;
import org.kaijuan.channels.ChatAudience;
import org.kaijuan.channels.ChatGroupId;
import org.kaijuan.channels.ChatGroupView;
import org.kaijuan.channels.ChatGroups;
import org.kaijuan.channels.ChatKind;
import org.kaijuan.channels.NewChatGroup;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Chat groups on record for programs: put on record, describe anew, pause, close (ORG-07). Robots: {@link ChatRobotsApi}. */
@RestController
@RequestMapping("/api/v1/chat-groups")
class ChatGroupsApi {

    private final ChatGroups groups;
    private final Owners owners;
    private final BusinessClock clock;

    ChatGroupsApi(ChatGroups groups, Owners owners, BusinessClock clock) {
        this.groups = groups;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * A group to be put on record, or what one is to be from now on.
     *
     * @param library code, or {@code province}; ignored in changes, for a group stays whose it is
     * @param kind ignored in changes, too
     * @param countedOn absent for today
     * @param establishedOn absent for today
     * @param version of the group that was read; needed in changes only
     */
    record ChatGroupSent(
            @Nullable String library,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable String audience,
            @Nullable String keeperPost,
            @Nullable UUID keeper,
            @Nullable Integer members,
            @Nullable LocalDate countedOn,
            @Nullable LocalDate establishedOn,
            @Nullable Integer version) {

        NewChatGroup in(@Nullable LibraryId owner, ChatKind where, LocalDate today) {
            return new NewChatGroup(
                    owner,
                    where,
                    Sent.text(name).strip(),
                    Sent.text(purpose).strip(),
                    Sent.word("audience", audience, ChatAudience::of),
                    Sent.text(keeperPost).strip(),
                    keeper == null ? null : new PersonId(keeper),
                    members,
                    members == null ? null : Objects.requireNonNullElse(countedOn, today),
                    Objects.requireNonNullElse(establishedOn, today));
        }
    }

    /** The province's first, those that are no more last. */
    @GetMapping
    @Allow(ChannelsAccess.READ)
    Listing<ChatGroupJson> list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        ChatKind only = Sent.filter("kind", kind, ChatKind::of);
        List<ChatGroupView> all = library.isEmpty() ? groups.all(actor) : groups.of(actor, owners.library(library));
        List<ChatGroupView> found = all.stream()
                .filter(group -> only == null || group.kind() == only)
                .toList();
        int from = cursor == null ? 0 : after(found, Cursor.uuid(cursor));
        int to = Math.min(found.size(), from + Sent.limit(limit));
        String next = to < found.size() ? Cursor.encode(found.get(to - 1).id()) : null;
        return Listing.of(found.subList(from, to), found.size(), next).map(ChatGroupJson::of);
    }

    @PostMapping
    @Allow(ChannelsAccess.EDIT)
    ResponseEntity<ChatGroupJson> add(Actor actor, @RequestBody ChatGroupSent sent) {
        LibraryId owner = owners.library(Sent.needed("library", sent.library()));
        ChatKind kind = Sent.word("kind", sent.kind(), ChatKind::of);
        return Answers.created(
                groups.add(actor, sent.in(owner, kind, today())).map(id -> ChatGroupJson.of(groups.get(actor, id))),
                made -> "/api/v1/chat-groups/" + made.id());
    }

    @GetMapping("/{id}")
    @Allow(ChannelsAccess.READ)
    ChatGroupJson get(Actor actor, @PathVariable String id) {
        return ChatGroupJson.of(groups.get(actor, ChatGroupId.of(id)));
    }

    /** Describes it anew: every field counts. */
    @PostMapping("/{id}/details")
    @Allow(ChannelsAccess.EDIT)
    ChatGroupJson change(Actor actor, @PathVariable String id, @RequestBody ChatGroupSent sent) {
        ChatGroupView before = groups.get(actor, ChatGroupId.of(id));
        int version = Sent.needed("version", sent.version());
        NewChatGroup to = sent.in(before.library(), before.kind(), today());
        return json(groups.change(actor, before.id(), version, to));
    }

    /** Nothing is posted there until {@link #resume}; what waits, waits. */
    @PostMapping("/{id}/pause")
    @Allow(ChannelsAccess.EDIT)
    ChatGroupJson pause(Actor actor, @PathVariable String id) {
        return ChatGroupJson.of(groups.pause(actor, ChatGroupId.of(id)));
    }

    @PostMapping("/{id}/resumption")
    @Allow(ChannelsAccess.EDIT)
    ChatGroupJson resume(Actor actor, @PathVariable String id) {
        return ChatGroupJson.of(groups.resume(actor, ChatGroupId.of(id)));
    }

    /** The group is no more; what was posted there stays on record. */
    @PostMapping("/{id}/dissolution")
    @Allow(ChannelsAccess.EDIT)
    ChatGroupJson dissolve(Actor actor, @PathVariable String id) {
        return json(groups.dissolve(actor, ChatGroupId.of(id)));
    }

    static ChatGroupJson json(Outcome<ChatGroupView> outcome) {
        return ChatGroupJson.of(outcome.orThrow());
    }

    private static int after(List<ChatGroupView> all, UUID last) {
        return IntStream.range(0, all.size())
                        .filter(place -> all.get(place).id().value().equals(last))
                        .findFirst()
                        .orElseThrow(() -> BadInputException.of("web.bad-cursor"))
                + 1;
    }

    private LocalDate today() {
        return clock.today(clock.getZone());
    }
}
