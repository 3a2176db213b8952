package org.kaijuan.messages;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail of many libraries held back at once by a decision about {@code messages.hold}, and let go when it is over. Inboxes get
 * their letters all the same; secrets never wait.
 */
@Service
public class LetterHold {

    private final JdbcClient jdbc;
    private final Review review;
    private final Postman postman;
    private final Audit audit;
    private final Clock clock;

    LetterHold(JdbcClient jdbc, Review review, Postman postman, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.review = review;
        this.postman = postman;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many mails of these libraries have not left yet. */
    @Transactional(readOnly = true)
    public long waiting(Scope libraries) {
        return jdbc.sql("""
                select count(*) from messages.dispatch d join messages.letter l on l.id = d.letter_id
                 where d.library_id = any(:libraries) and d.state = 'waiting' and l.in_inbox
                """)
                .param("libraries", libraries.codes())
                .query(Long.class)
                .single();
    }

    /**
     * Holds what has not left yet.
     *
     * @param decision the version of {@code messages.hold} that says so
     * @return how many mails
     * @throws ForbiddenException if the actor may not review letters of all these libraries
     */
    @Transactional
    public int hold(Actor actor, Scope libraries, UUID decision) {
        require(actor, libraries);
        int held = jdbc.sql("""
                update messages.dispatch d set state = 'held', held_under = :decision
                  from messages.letter l
                 where l.id = d.letter_id and l.in_inbox and d.library_id = any(:libraries) and d.state = 'waiting'
                """)
                .param("decision", decision)
                .param("libraries", libraries.codes())
                .update();
        record(actor, "messages.letters.held", decision, held);
        return held;
    }

    /**
     * Lets go what is held by the decision alone; where another says the same by now, the mail waits for that one.
     *
     * @return how many mails leave
     */
    @Transactional
    public int release(Actor actor, UUID decision) {
        List<LibraryId> concerned = jdbc.sql("""
                select distinct library_id from messages.dispatch
                 where held_under = :decision and state = 'held' and library_id is not null
                """)
                .param("decision", decision)
                .query((row, number) -> new LibraryId(row.getString("library_id")))
                .list();
        require(actor, Scope.of(concerned));
        int released = concerned.stream()
                .mapToInt(library -> release(library, decision))
                .sum();
        record(actor, "messages.letters.released", decision, released);
        postman.pokeAfterCommit();
        return released;
    }

    private int release(LibraryId library, UUID decision) {
        UUID other = review.holdsUnder(library);
        String change = other == null ? "state = 'waiting', held_under = null, next_at = :now" : "held_under = :other";
        JdbcClient.StatementSpec statement = jdbc.sql("update messages.dispatch set " + change
                        + " where held_under = :decision and state = 'held' and library_id = :library")
                .param("decision", decision)
                .param("library", library.code());
        if (other != null) {
            statement.param("other", other).update();
            return 0;
        }
        return statement.param("now", Sql.at(clock.instant())).update();
    }

    private static void require(Actor actor, Scope libraries) {
        if (!actor.scope(MessagesPermissions.REVIEW).libraries().containsAll(libraries.libraries())) {
            throw new ForbiddenException(MessagesPermissions.REVIEW);
        }
    }

    private void record(Actor actor, String action, UUID decision, int mails) {
        audit.record(actor, action, null, "policy", decision.toString(), Map.of("mails", mails));
    }
}
