package org.kaijuan.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.desk.RequestId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which talk before their eyes. */
@Repository
class Talks {

    /** Two rounds of a page's stream and a little: one that misses a single round is still there. */
    private static final Duration STILL_HERE = Duration.ofSeconds(45);

    private final JdbcClient jdbc;

    Talks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A talk's presence. */
    record Seen(RequestId request, boolean reader, boolean staff) {}

    void open(RequestId request, LibraryId library, PersonId reader, Instant now) {
        jdbc.sql("""
                insert into chat.talk (request_id, library_id, reader_id, opened_at, reader_seen)
                values (:request, :library, :reader, :now, :now)
                on conflict (request_id) do update set reader_seen = excluded.reader_seen
                """)
                .param("request", request.value())
                .param("library", library.code())
                .param("reader", reader.value())
                .param("now", Sql.at(now))
                .update();
    }

    /** The newest talks of a library, and who is there. */
    List<Seen> of(LibraryId library, Instant now, int most) {
        return jdbc.sql("""
                select request_id, reader_seen > :since as reader, staff_seen > :since as staff
                  from chat.talk where library_id = :library order by opened_at desc limit :most
                """)
                .param("library", library.code())
                .param("since", Sql.at(now.minus(STILL_HERE)))
                .param("most", most)
                .query(Talks::seen)
                .list();
    }

    /** Readers who are there and whom nobody of the library has seen yet. */
    long waiting(Scope scope, Instant now) {
        return jdbc.sql("""
                select count(*) from chat.talk
                 where library_id = any(:libraries) and reader_seen > :since and staff_id is null
                """)
                .param("libraries", scope.codes())
                .param("since", Sql.at(now.minus(STILL_HERE)))
                .query(Long.class)
                .single();
    }

    List<RequestId> ofReader(PersonId reader, LibraryId library, int most) {
        return jdbc.sql("""
                select request_id from chat.talk
                 where reader_id = :reader and library_id = :library order by opened_at desc limit :most
                """)
                .param("reader", reader.value())
                .param("library", library.code())
                .param("most", most)
                .query((row, index) -> new RequestId(row.getObject("request_id", UUID.class)))
                .list();
    }

    Optional<Seen> find(RequestId request, Instant now) {
        return jdbc.sql("""
                select request_id, reader_seen > :since as reader, staff_seen > :since as staff
                  from chat.talk where request_id = :request
                """)
                .param("request", request.value())
                .param("since", Sql.at(now.minus(STILL_HERE)))
                .query(Talks::seen)
                .optional();
    }

    boolean isReading(PersonId person, RequestId request, Instant now) {
        return jdbc.sql("""
                select exists (
                    select 1 from chat.talk
                     where request_id = :request
                       and (reader_id = :person and reader_seen > :since or staff_id = :person and staff_seen > :since))
                """)
                .param("request", request.value())
                .param("person", person.value())
                .param("since", Sql.at(now.minus(STILL_HERE)))
                .query(Boolean.class)
                .single();
    }

    /** The reader of each of these talks is there, or somebody of the library. */
    void see(Collection<Presence> there, Instant now) {
        jdbc.sql("""
                update chat.talk
                   set reader_seen = case when reader_id = seen.person then :now else reader_seen end,
                       staff_seen = case when reader_id = seen.person then staff_seen else :now end,
                       staff_id = case when reader_id = seen.person then staff_id else seen.person end
                  from unnest(:requests::uuid[], :people::uuid[]) as seen (request, person)
                 where request_id = seen.request
                """)
                .param(
                        "requests",
                        there.stream().map(it -> it.request().value()).toArray(UUID[]::new))
                .param("people", there.stream().map(it -> it.person().value()).toArray(UUID[]::new))
                .param("now", Sql.at(now))
                .update();
    }

    void leave(Presence presence) {
        jdbc.sql("""
                update chat.talk
                   set reader_seen = case when reader_id = :person then null else reader_seen end,
                       staff_seen = case when staff_id = :person then null else staff_seen end
                 where request_id = :request
                """)
                .param("request", presence.request().value())
                .param("person", presence.person().value())
                .update();
    }

    int erase(@Nullable LibraryId library, Instant before, int most) {
        if (library == null) {
            return 0;
        }
        return jdbc.sql("""
                delete from chat.talk where request_id in (
                    select request_id from chat.talk
                     where library_id = :library and opened_at < :before limit :most)
                """)
                .param("library", library.code())
                .param("before", Sql.at(before))
                .param("most", most)
                .update();
    }

    private static Seen seen(ResultSet row, int index) throws SQLException {
        return new Seen(
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getBoolean("reader"),
                row.getBoolean("staff"));
    }
}
