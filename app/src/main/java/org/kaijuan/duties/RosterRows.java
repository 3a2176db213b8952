package org.kaijuan.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rosters with their posts and crews, in the database. */
@Component
class RosterRows {

    private static final String SELECT = """
            select r.*, (select count(*) from duties.duty d where d.roster_id = r.id and not d.dropped) as duties,
                   (select count(*) from duties.duty d where d.roster_id = r.id and not d.dropped and d.person_id is null)
                       as gaps
              from duties.roster r
            """;

    private final JdbcClient jdbc;

    RosterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RosterId id, NewRoster roster, String madeBy, Instant at) {
        jdbc.sql("""
                        insert into duties.roster (id, library_id, title, first_day, last_day, state, by_order, order_id, made_by, made_at)
                        values (:id, :library, :title, :from, :to, 'DRAFT', :order, :orderId, :by, :at)
                        """)
                .param("id", id.value())
                .param("library", roster.library().code())
                .param("title", roster.title())
                .param("from", roster.period().from())
                .param("to", roster.period().to())
                .param("order", roster.order())
                .param("orderId", roster.orderId())
                .param("by", madeBy)
                .param("at", Sql.at(at))
                .update();
    }

    PostId insert(RosterId roster, LibraryId library, NewPost post, List<PersonId> crew) {
        PostId id = PostId.next();
        jdbc.sql("""
                        insert into duties.post (id, roster_id, library_id, ordinal, name, department, starts, ends, days, seats)
                        select :id, :roster, :library, coalesce(max(ordinal), 0) + 1, :name, :department, :starts, :ends, :days, :seats
                          from duties.post where roster_id = :roster
                        """)
                .param("id", id.value())
                .param("roster", roster.value())
                .param("library", library.code())
                .param("name", post.name())
                .param(
                        "department",
                        post.department() == null ? null : post.department().code())
                .param("starts", post.starts())
                .param("ends", post.ends())
                .param("days", post.days().name())
                .param("seats", post.seats())
                .update();
        replaceCrew(id, library, crew);
        return id;
    }

    void replaceCrew(PostId post, LibraryId library, List<PersonId> crew) {
        jdbc.sql("delete from duties.crew where post_id = :post")
                .param("post", post.value())
                .update();
        jdbc.sql("""
                        insert into duties.crew (post_id, person_id, library_id, ordinal)
                        select :post, person, :library, place
                          from unnest(:people::uuid[]) with ordinality as member (person, place) on conflict do nothing
                        """)
                .param("post", post.value())
                .param("library", library.code())
                .param("people", crew.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    void deletePost(RosterId roster, PostId post) {
        jdbc.sql("delete from duties.post where id = :post and roster_id = :roster")
                .param("post", post.value())
                .param("roster", roster.value())
                .update();
    }

    /** Whether the roster was as the caller had read it. */
    boolean setState(RosterRow roster, RosterState state, @Nullable Instant publishedAt) {
        return jdbc.sql("""
                        update duties.roster set state = :state, version = version + 1,
                               published_at = coalesce(published_at, :publishedAt)
                         where id = :id and version = :version
                        """)
                        .param("state", state.name())
                        .param("publishedAt", Sql.atOrNull(publishedAt))
                        .param("id", roster.id().value())
                        .param("version", roster.version())
                        .update()
                == 1;
    }

    boolean setLastDay(RosterRow roster, LocalDate last) {
        return jdbc.sql("""
                        update duties.roster set last_day = :last, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("last", last)
                        .param("id", roster.id().value())
                        .param("version", roster.version())
                        .update()
                == 1;
    }

    /** Makes other commands on this roster wait until the caller's transaction is over. */
    Optional<RosterRow> lock(RosterId id) {
        Sql.lock(jdbc, "duties.roster", id.value());
        return find(id);
    }

    Optional<RosterRow> find(RosterId id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .query(RosterRows::row)
                .optional();
    }

    List<RosterRow> ofOrder(UUID order, LibraryId library) {
        return jdbc.sql(SELECT + " where r.order_id = :order and r.library_id = :library order by r.id")
                .param("order", order)
                .param("library", library.code())
                .query(RosterRows::row)
                .list();
    }

    Listing<RosterRow> list(LibraryId library, @Nullable RosterState state, @Nullable String cursor, int limit) {
        String where = " where r.library_id = :library and (:state::text is null or r.state = :state)";
        String after = cursor == null ? "" : " and (r.first_day, r.id) < (:day::date, :id::uuid)";
        List<String> position = cursor == null ? List.of("", "") : Cursor.decode(cursor, 2);
        String name = state == null ? null : state.name();
        var statement = jdbc.sql(SELECT + where + after + " order by r.first_day desc, r.id desc limit :limit")
                .param("library", library.code())
                .param("state", name)
                .param("limit", limit + 1);
        if (cursor != null) {
            statement = statement.param("day", position.getFirst()).param("id", position.getLast());
        }
        List<RosterRow> found = statement.query(RosterRows::row).list();
        long total = jdbc.sql("select count(*) from duties.roster r" + where)
                .param("library", library.code())
                .param("state", name)
                .query(Long.class)
                .single();
        return Listing.upTo(limit, found, last -> Cursor.encode(last.period().from(), last.id()), total);
    }

    List<PostView> posts(RosterId roster) {
        return jdbc.sql("""
                        select p.*, array(select person_id from duties.crew c where c.post_id = p.id order by c.ordinal) as people
                          from duties.post p where p.roster_id = :roster order by p.ordinal
                        """)
                .param("roster", roster.value())
                .query(RosterRows::post)
                .list();
    }

    private static PostView post(ResultSet row, int number) throws SQLException {
        String department = row.getString("department");
        return new PostView(
                new PostId(row.getObject("id", UUID.class)),
                row.getString("name"),
                department == null ? null : new UnitId(department),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                PostDays.valueOf(row.getString("days")),
                row.getInt("seats"),
                List.of((UUID[]) row.getArray("people").getArray()).stream()
                        .map(PersonId::new)
                        .toList());
    }

    private static RosterRow row(ResultSet row, int number) throws SQLException {
        return new RosterRow(
                new RosterId(row.getObject("id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                row.getString("title"),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                RosterState.valueOf(row.getString("state")),
                row.getString("by_order"),
                row.getObject("order_id", UUID.class),
                row.getString("made_by"),
                Sql.instant(row, "made_at"),
                Sql.instantOrNull(row, "published_at"),
                row.getInt("version"),
                row.getInt("duties"),
                row.getInt("gaps"));
    }
}
