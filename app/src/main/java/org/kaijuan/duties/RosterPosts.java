package org.kaijuan.duties;

import java.util.List;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a roster mans: its posts and who can be put there, as long as it is a draft.
 *
 * <p>All throw {@link NotFoundException} for what the actor may not know and {@link ForbiddenException} if the actor may see but
 * not edit it.
 */
@Service
public class RosterPosts {

    private final RosterRows rosters;
    private final Crews crews;
    private final DutiesAccess access;
    private final Libraries libraries;

    RosterPosts(RosterRows rosters, Crews crews, DutiesAccess access, Libraries libraries) {
        this.rosters = rosters;
        this.crews = crews;
        this.access = access;
        this.libraries = libraries;
    }

    /**
     * Adds a post to a draft. Refused: {@code duties.not-a-draft}, {@code duties.post-name-taken}, {@code
     * duties.nobody-to-serve} if nobody could be in its crew.
     */
    @Transactional
    public Outcome<PostId> add(Actor actor, RosterId id, NewPost post) {
        RosterRow roster = locked(actor, id);
        if (roster.state() != RosterState.DRAFT) {
            return Outcome.refused("duties.not-a-draft");
        }
        if (rosters.posts(id).stream().anyMatch(other -> other.name().equals(post.name()))) {
            return Outcome.refused("duties.post-name-taken", post.name());
        }
        UnitId at = post.department();
        if (at != null
                && libraries.departments(roster.library()).stream()
                        .noneMatch(unit -> unit.id().equals(at))) {
            return Outcome.refused("duties.nobody-to-serve", post.name());
        }
        List<PersonId> serving = crews.ids(roster.library(), post.crew().isEmpty() ? post.department() : null);
        List<PersonId> crew = post.crew().isEmpty()
                ? serving
                : post.crew().stream().filter(serving::contains).toList();
        if (crew.isEmpty()) {
            return Outcome.refused("duties.nobody-to-serve", post.name());
        }
        return Outcome.done(rosters.insert(id, roster.library(), post, crew));
    }

    /** A post for each department that has people who do duties: one of each department every day (HLT-17). */
    @Transactional
    public Outcome<Integer> addDepartments(Actor actor, RosterId id, NewPost pattern) {
        RosterRow roster = locked(actor, id);
        int added = 0;
        for (UnitView department : libraries.departments(roster.library())) {
            NewPost post = new NewPost(
                    department.name(),
                    department.id(),
                    pattern.starts(),
                    pattern.ends(),
                    pattern.days(),
                    pattern.seats(),
                    List.of());
            added += add(actor, id, post) instanceof Outcome.Done<PostId> ? 1 : 0;
        }
        return added == 0 ? Outcome.refused("duties.no-departments") : Outcome.done(added);
    }

    @Transactional
    public Outcome<RosterId> remove(Actor actor, RosterId id, PostId post) {
        RosterRow roster = locked(actor, id);
        if (roster.state() != RosterState.DRAFT) {
            return Outcome.refused("duties.not-a-draft");
        }
        rosters.deletePost(id, post);
        return Outcome.done(id);
    }

    /** Says who is in the crew of a post of a draft; people who do no duties are left out. */
    @Transactional
    public Outcome<RosterId> setCrew(Actor actor, RosterId id, PostId post, List<PersonId> crew) {
        RosterRow roster = locked(actor, id);
        if (roster.state() != RosterState.DRAFT) {
            return Outcome.refused("duties.not-a-draft");
        }
        List<PersonId> serving = crews.ids(roster.library(), null);
        List<PersonId> chosen = crew.stream().filter(serving::contains).toList();
        if (chosen.isEmpty()
                || rosters.posts(id).stream().noneMatch(it -> it.id().equals(post))) {
            return Outcome.refused("duties.nobody-to-serve", "");
        }
        rosters.replaceCrew(post, roster.library(), chosen);
        return Outcome.done(id);
    }

    private RosterRow locked(Actor actor, RosterId id) {
        RosterRow roster = rosters.lock(id).orElseThrow(() -> new NotFoundException("roster " + id));
        access.requireEdit(actor, roster.library());
        return roster;
    }
}
