package org.kaijuan.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a notice and to a return, who opened a notice, and whom reminders reached. */
@Component
class NoticeTrail {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final BusinessClock clock;

    NoticeTrail(JdbcClient jdbc, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param happened drafted, changed, issued, exempted, included, reminded, closed, reopened */
    void note(Actor actor, NoticeId id, @Nullable LibraryId library, String happened, String note) {
        jdbc.sql("""
                        insert into returns.notice_event (id, notice_id, happened, by_name, note, at)
                        values (:id, :notice, :happened, :by, :note, :at)
                        """)
                .param("id", Ids.next())
                .param("notice", id.value())
                .param("happened", happened)
                .param("by", actor.name())
                .param("note", note)
                .param("at", Sql.at(clock.instant()))
                .update();
        audit.record(actor, "returns.notice." + happened, library, "notice", id.toString(), Map.of("note", note));
    }

    List<TrailEntry> of(NoticeId id) {
        return jdbc.sql(
                        "select happened, by_name, note, at from returns.notice_event where notice_id = :id order by id")
                .param("id", id.value())
                .query((row, number) -> entry(row))
                .list();
    }

    void note(Actor actor, Return of, String happened, String note) {
        jdbc.sql("""
                        insert into returns.return_event (id, return_id, happened, edition, by_name, note, at)
                        values (:id, :return, :happened, :edition, :by, :note, :at)
                        """)
                .param("id", Ids.next())
                .param("return", of.id().value())
                .param("happened", happened)
                .param("edition", of.edition())
                .param("by", actor.name())
                .param("note", note)
                .param("at", Sql.at(clock.instant()))
                .update();
        audit.record(
                actor,
                "returns.return." + happened,
                of.library(),
                "return",
                of.id().toString(),
                Map.of("edition", of.edition(), "note", note));
    }

    List<TrailEntry> of(ReturnId id) {
        return jdbc.sql(
                        "select happened, by_name, note, at from returns.return_event where return_id = :id order by id")
                .param("id", id.value())
                .query((row, number) -> entry(row))
                .list();
    }

    /** Notes that a person of an addressed library has opened the notice; the first time counts. */
    void receipt(NoticeId notice, LibraryId library, PersonId person, String name) {
        jdbc.sql("""
                        insert into returns.receipt (notice_id, library_id, person_id, name, read_at)
                        values (:notice, :library, :person, :name, :at) on conflict do nothing
                        """)
                .param("notice", notice.value())
                .param("library", library.code())
                .param("person", person.value())
                .param("name", name)
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    /** False if this reminder of this library was written before. */
    boolean reminder(NoticeId notice, LibraryId library, String step) {
        return jdbc.sql("""
                        insert into returns.reminder (notice_id, library_id, step, sent_at)
                        values (:notice, :library, :step, :at) on conflict do nothing
                        """)
                        .param("notice", notice.value())
                        .param("library", library.code())
                        .param("step", step)
                        .param("at", Sql.at(clock.instant()))
                        .update()
                == 1;
    }

    private static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getString("happened"), row.getString("by_name"), row.getString("note"), Sql.instant(row, "at"));
    }
}
