package org.kaijuan.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups of the libraries and who is in them (ORG-06, 11…13, 17, 18). */
@Service
public class Groups {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_LEVELS = 6;

    private final GroupStore store;
    private final Colleagues colleagues;
    private final Libraries libraries;
    private final Audit audit;
    private final BusinessClock clock;

    Groups(GroupStore store, Colleagues colleagues, Libraries libraries, Audit audit, BusinessClock clock) {
        this.store = store;
        this.colleagues = colleagues;
        this.libraries = libraries;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFoundException if there is no such group in the actor's scope */
    @Transactional(readOnly = true)
    public GroupView get(Actor actor, GroupId id) {
        GroupView group = store.get(id);
        CoordinationAccess.see(actor, group.library(), CoordinationAccess.GROUP_READ, id);
        return group;
    }

    /** The groups of a library, those that were dissolved too, in the order in which they were set up. */
    @Transactional(readOnly = true)
    public List<GroupView> of(Actor actor, LibraryId library) {
        CoordinationAccess.see(actor, library, CoordinationAccess.GROUP_READ, library);
        return store.of(Scope.of(library));
    }

    /** The groups of every library that the actor may see. */
    @Transactional(readOnly = true)
    public List<GroupView> all(Actor actor) {
        return store.of(actor.scope(CoordinationAccess.GROUP_READ));
    }

    /** Everybody who ever was in the group, those of today first. */
    @Transactional(readOnly = true)
    public List<Member> history(Actor actor, GroupId id) {
        return store.history(get(actor, id).id());
    }

    /** The people of a library who can be in its groups and be given tasks. */
    @Transactional(readOnly = true)
    public List<PersonView> colleagues(Actor actor, LibraryId library) {
        CoordinationAccess.see(actor, library, CoordinationAccess.GROUP_READ, library);
        return colleagues.of(library);
    }

    /** Who holds a post in a library's working groups today; for modules that decide themselves who may see it. */
    @Transactional(readOnly = true)
    public List<Member> holding(LibraryId library, Post post) {
        return store.of(Scope.of(library)).stream()
                .filter(GroupView::isWorking)
                .flatMap(group -> group.holding(post).stream())
                .toList();
    }

    /** Who leads a library's leading groups today, else those on top of its groups; for modules, without a check. */
    @Transactional(readOnly = true)
    public List<PersonRef> leaders(LibraryId library) {
        return store.of(Scope.of(library)).stream()
                .filter(group -> group.isWorking() && group.parent() == null)
                .flatMap(group -> group.tier(Tier.LEADER).stream())
                .map(Member::person)
                .distinct()
                .toList();
    }

    /** Sets a group up. Refused: {@code coordination.group-name}, {@code group-elsewhere}, {@code group-too-deep}. */
    @Transactional
    public Outcome<GroupId> establish(Actor actor, NewGroup group) {
        edit(actor, group.library());
        store.lock(group.library());
        Optional<Refusal> refusal = problem(group, null);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        GroupId id = store.insert(group, By.of(actor, clock.instant()));
        note(actor, "coordination.group.established", group.library(), id, Map.of("name", group.name()));
        return Outcome.done(id);
    }

    /** Describes a group anew or puts it under another one; the library stays. */
    @Transactional
    public Outcome<GroupView> change(Actor actor, GroupId id, int version, NewGroup to) {
        GroupView before = forEdit(actor, id);
        store.lock(before.library());
        Optional<Refusal> refusal = to.library().equals(before.library())
                ? problem(to, id)
                : Optional.of(Refusal.of("coordination.group-elsewhere"));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!store.update(id, version, to)) {
            return Outcome.refused("coordination.changed-meanwhile");
        }
        note(actor, "coordination.group.changed", before.library(), id, Map.of("name", to.name()));
        return Outcome.done(store.get(id));
    }

    /** Ends a group and those under it; what they were stays readable. */
    @Transactional
    public Outcome<GroupView> dissolve(Actor actor, GroupId id) {
        GroupView group = forEdit(actor, id);
        if (!group.isWorking()) {
            return Outcome.refused("coordination.group-dissolved");
        }
        store.lock(group.library());
        dissolveAll(actor, group, store.of(Scope.of(group.library())));
        return Outcome.done(store.get(id));
    }

    private void dissolveAll(Actor actor, GroupView group, List<GroupView> all) {
        LocalDate today = today(group.library());
        store.dissolve(group.id(), max(today, group.establishedOn()), actor.name());
        note(actor, "coordination.group.dissolved", group.library(), group.id(), Map.of("name", group.name()));
        all.stream()
                .filter(under -> under.isWorking() && group.id().equals(under.parent()))
                .forEach(under -> dissolveAll(actor, under, all));
    }

    /**
     * Takes somebody in, or gives a member another tier, post or duty; both stay in the history. Refused: {@code
     * coordination.person-not-here}, {@code post-taken}, {@code group-dissolved}.
     *
     * @param since first day; absent for today
     */
    @Transactional
    public Outcome<GroupView> appoint(
            Actor actor,
            GroupId id,
            PersonId person,
            Tier tier,
            @Nullable Post post,
            String duty,
            @Nullable LocalDate since) {
        GroupView group = forEdit(actor, id);
        Optional<PersonRef> colleague = colleagues.find(group.library(), person);
        if (colleague.isEmpty()) {
            return Outcome.refused("coordination.person-not-here");
        }
        Optional<Refusal> refusal = seatProblem(group, person, post);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        LocalDate first = since == null ? max(today(group.library()), group.establishedOn()) : since;
        store.leave(id, person, first.minusDays(1), actor.name());
        store.join(group, new Member(colleague.get(), tier, post, duty.strip(), first, null), actor.name());
        note(
                actor,
                "coordination.group.appointed",
                group.library(),
                id,
                Map.of("person", person.toString(), "tier", tier.code(), "post", post == null ? "" : post.code()));
        return Outcome.done(store.get(id));
    }

    /** Ends somebody's membership today. */
    @Transactional
    public Outcome<GroupView> dismiss(Actor actor, GroupId id, PersonId person) {
        GroupView group = forEdit(actor, id);
        store.leave(id, person, today(group.library()), actor.name());
        note(actor, "coordination.group.dismissed", group.library(), id, Map.of("person", person.toString()));
        return Outcome.done(store.get(id));
    }

    private static Optional<Refusal> seatProblem(GroupView group, PersonId person, @Nullable Post post) {
        if (!group.isWorking()) {
            return Optional.of(Refusal.of("coordination.group-dissolved"));
        }
        return post != Post.FIRST_RESPONSIBLE
                ? Optional.empty()
                : group.holding(post).stream()
                        .filter(member -> !member.person().id().equals(person))
                        .findFirst()
                        .map(member -> Refusal.of(
                                "coordination.post-taken", member.person().name()));
    }

    private Optional<Refusal> problem(NewGroup group, @Nullable GroupId self) {
        if (group.name().isBlank() || group.name().length() > LONGEST_NAME) {
            return Optional.of(Refusal.of("coordination.group-name", LONGEST_NAME));
        }
        List<GroupView> above = Stream.iterate(
                        Optional.ofNullable(group.parent()).flatMap(store::find),
                        Optional::isPresent,
                        each -> each.flatMap(view -> Optional.ofNullable(view.parent()))
                                .flatMap(store::find))
                .limit(MOST_LEVELS)
                .flatMap(Optional::stream)
                .toList();
        boolean isElsewhere = (group.parent() != null && above.isEmpty())
                || above.stream().anyMatch(view -> !view.library().equals(group.library()));
        if (isElsewhere || above.stream().anyMatch(view -> view.id().equals(self))) {
            return Optional.of(Refusal.of("coordination.group-elsewhere"));
        }
        return above.size() == MOST_LEVELS
                ? Optional.of(Refusal.of("coordination.group-too-deep", MOST_LEVELS))
                : Optional.empty();
    }

    private GroupView forEdit(Actor actor, GroupId id) {
        GroupView group = get(actor, id);
        edit(actor, group.library());
        return group;
    }

    private static void edit(Actor actor, LibraryId library) {
        CoordinationAccess.may(
                actor, library, CoordinationAccess.GROUP_READ, CoordinationAccess.GROUP_EDIT, "library " + library);
    }

    private LocalDate today(LibraryId library) {
        return clock.today(libraries.get(library).zone());
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void note(Actor actor, String action, LibraryId library, GroupId id, Map<String, ?> detail) {
        audit.record(actor, action, library, "group", id.toString(), detail);
    }
}
