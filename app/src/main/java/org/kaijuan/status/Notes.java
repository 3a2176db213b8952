package org.kaijuan.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Snapshot;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes to readers, in the database and in memory. Writing needs a transaction. */
@Component
class Notes {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Snapshot<Map<LibraryId, List<NoteView>>> notes;

    Notes(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.notes = new Snapshot<>(jdbc, "status", this::load);
    }

    /** The notes shown on a day, the newest first. */
    List<NoteView> of(LibraryId library, LocalDate day) {
        return notes.get().getOrDefault(library, List.of()).stream()
                .filter(note -> note.covers(day))
                .toList();
    }

    /** Posts one note to each library. Returns them in the order of the libraries. */
    List<NoteView> post(
            Collection<LibraryId> libraries,
            String text,
            @Nullable String english,
            LocalDate from,
            @Nullable LocalDate to,
            String order,
            String by) {
        notes.change();
        List<NoteView> posted = libraries.stream()
                .sorted()
                .map(library -> new NoteView(Ids.next(), library, text, english, from, to, order))
                .toList();
        jdbc.sql("""
                insert into status.note (id, library_id, text, english, first_day, last_day, by_order, posted_by, posted_at)
                select id, library, :text, :english, :from::date, :to::date, :order, :by, :at
                  from unnest(:ids::uuid[], :libraries::text[]) as posted (id, library)
                """)
                .param("ids", ids(posted.stream().map(NoteView::id).toList()))
                .param(
                        "libraries",
                        posted.stream().map(note -> note.library().code()).toArray(String[]::new))
                .param("text", text)
                .param("english", english)
                .param("from", from)
                .param("to", to)
                .param("order", order)
                .param("by", by)
                .param("at", Sql.at(clock.instant()))
                .update();
        return posted;
    }

    /** Strikes notes out; those that are struck already stay as they are. */
    void strike(Collection<UUID> ids, String by) {
        notes.change();
        jdbc.sql("""
                update status.note set struck_by = :by, struck_at = :at
                 where id = any(:ids::uuid[]) and struck_at is null
                """)
                .param("ids", ids(ids))
                .param("by", by)
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    private Map<LibraryId, List<NoteView>> load() {
        return jdbc
                .sql("select * from status.note where struck_at is null order by number desc")
                .query(Notes::note)
                .list()
                .stream()
                .collect(Collectors.groupingBy(NoteView::library));
    }

    private static String[] ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static NoteView note(ResultSet row, int number) throws SQLException {
        return new NoteView(
                row.getObject("id", UUID.class),
                new LibraryId(row.getString("library_id")),
                row.getString("text"),
                row.getString("english"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("by_order"));
    }
}
