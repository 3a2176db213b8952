package org.kaijuan.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The canned replies of each library. */
@Service
public class CannedReplies {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    CannedReplies(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a library, by title. */
    @Transactional(readOnly = true)
    public List<CannedReply> of(Actor actor, LibraryId library) {
        DeskAccess.library(actor, library, DeskAccess.READ);
        return jdbc.sql("select id, title, body from desk.canned_reply where library_id = :library order by title")
                .param("library", library.code())
                .query((row, index) -> new CannedReply(
                        row.getObject("id", UUID.class), library, row.getString("title"), row.getString("body")))
                .list();
    }

    /** Adds a reply, or changes the one with that id. Titles are unique within a library. */
    @Transactional
    public Outcome<UUID> save(Actor actor, LibraryId library, @Nullable UUID id, String title, String body) {
        DeskAccess.library(actor, library, DeskAccess.REPLY_WRITE);
        UUID saved = id == null ? Ids.next() : id;
        String name = PlainText.shorten(PlainText.line(title), 100);
        boolean taken = of(actor, library).stream()
                .anyMatch(reply -> reply.title().equals(name) && !reply.id().equals(saved));
        if (taken) {
            return Outcome.refused("desk.reply-title-taken", name);
        }
        store(actor, library, saved, name, PlainText.shorten(PlainText.clean(body), 5_000));
        audit.record(actor, "desk.reply.saved", library, "reply", saved.toString(), Map.of("title", name));
        return Outcome.done(saved);
    }

    private void store(Actor actor, LibraryId library, UUID id, String title, String body) {
        int stored = jdbc.sql("""
                insert into desk.canned_reply as old (id, library_id, title, body, changed_at, changed_by)
                values (:id, :library, :title, :body, :at, :by)
                on conflict (id) do update
                set title = excluded.title, body = excluded.body, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by
                where old.library_id = excluded.library_id
                """)
                .param("id", id)
                .param("library", library.code())
                .param("title", title)
                .param("body", body)
                .param("at", Sql.at(clock.instant()))
                .param("by", actor.name())
                .update();
        if (stored == 0) {
            throw new NotFoundException("canned reply " + id);
        }
    }

    /** Removes a reply; what was sent with it stays. */
    @Transactional
    public void remove(Actor actor, LibraryId library, UUID id) {
        DeskAccess.library(actor, library, DeskAccess.REPLY_WRITE);
        int removed = jdbc.sql("delete from desk.canned_reply where id = :id and library_id = :library")
                .param("id", id)
                .param("library", library.code())
                .update();
        if (removed == 0) {
            throw new NotFoundException("canned reply " + id);
        }
        audit.record(actor, "desk.reply.removed", library, "reply", id.toString(), Map.of());
    }
}
