package org.kaijuan.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.policy.Policies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what one person wrote needs a second person before readers see it. */
@Component
class Approval {

    private final Policies policies;
    private final Libraries libraries;
    private final JdbcClient jdbc;

    Approval(Policies policies, Libraries libraries, JdbcClient jdbc) {
        this.policies = policies;
        this.libraries = libraries;
        this.jdbc = jdbc;
    }

    /** The rule of a bank; the province's own needs two where every library's does. */
    boolean needsTwo(@Nullable LibraryId library) {
        List<LibraryId> concerned =
                library == null ? libraries.all().stream().map(LibraryView::id).toList() : List.of(library);
        return !concerned.isEmpty()
                && concerned.stream()
                        .allMatch(each -> policies.inForce(AnswersPolicies.FOUR_EYES, each)
                                .value());
    }

    /** Whether the actor is somebody else than the author of the newest revision, or nobody asks for that. */
    boolean mayPublish(Actor actor, EntryView entry) {
        return !needsTwo(entry.library()) || !isAuthor(actor, entry);
    }

    private boolean isAuthor(Actor actor, EntryView entry) {
        return jdbc.sql("""
                select by_id is not distinct from :actor::uuid from answers.revision where entry_id = :id and version = :version
                """)
                .param("actor", actor.id().map(PersonId::value).orElse(null))
                .param("id", entry.id().value())
                .param("version", entry.latest())
                .query(Boolean.class)
                .single();
    }
}
