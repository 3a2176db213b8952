package org.kaijuan.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.duties.rotation.Burden;
import org.kaijuan.duties.rotation.Why;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and changes single duties. Names are put in by {@link NamedDuties}. */
@Component
class DutyRows {

    static final String SELECT = """
            select d.*, p.name as post from duties.duty d join duties.post p on p.id = d.post_id
            """;
    private static final String IN_ORDER = " order by d.day, p.ordinal, d.seat";

    private final JdbcClient jdbc;

    DutyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DutyView> of(RosterId roster) {
        return jdbc.sql(SELECT + " where d.roster_id = :roster and not d.dropped" + IN_ORDER)
                .param("roster", roster.value())
                .query(DutyRows::duty)
                .list();
    }

    Optional<DutyView> find(DutyId id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id.value())
                .query(DutyRows::duty)
                .optional();
    }

    /** Published duties of a person that have not ended at {@code now}, soonest first. */
    List<DutyView> ahead(PersonId person, Instant now) {
        return jdbc.sql(SELECT + """
                          join duties.roster r on r.id = d.roster_id and r.state = 'PUBLISHED'
                         where d.person_id = :person and not d.dropped and d.ends_at > :now
                         order by d.starts_at, d.id
                        """)
                .param("person", person.value())
                .param("now", Sql.at(now))
                .query(DutyRows::duty)
                .list();
    }

    /** Published duties of a person that have begun since {@code since} and were not attended yet. */
    List<DutyView> toAttend(PersonId person, Instant since, Instant now) {
        return jdbc.sql(SELECT + """
                          join duties.roster r on r.id = d.roster_id and r.state = 'PUBLISHED'
                         where d.person_id = :person and not d.dropped and d.attended_at is null
                           and d.starts_at between :since and :now
                         order by d.starts_at, d.id
                        """)
                .param("person", person.value())
                .param("since", Sql.at(since))
                .param("now", Sql.at(now))
                .query(DutyRows::duty)
                .list();
    }

    /** Published duties of a library in some days, with gaps. */
    List<DutyView> published(LibraryId library, Period period) {
        return jdbc.sql(SELECT + """
                          join duties.roster r on r.id = d.roster_id and r.state = 'PUBLISHED'
                         where d.library_id = :library and not d.dropped and d.day between :from and :to
                        """ + IN_ORDER)
                .param("library", library.code())
                .param("from", period.from())
                .param("to", period.to())
                .query(DutyRows::duty)
                .list();
    }

    /** The posts of a library on duty at {@code moment}, by published rosters. */
    List<PostOnDuty> running(LibraryId library, Instant moment) {
        return jdbc.sql("""
                        select p.name, p.department, d.starts_at, d.ends_at, d.person_id is not null as manned
                          from duties.duty d
                          join duties.post p on p.id = d.post_id
                          join duties.roster r on r.id = d.roster_id and r.state = 'PUBLISHED'
                         where d.library_id = :library and not d.dropped and d.starts_at <= :moment and d.ends_at > :moment
                           and d.starts_at > :moment - interval '2 days'
                         order by p.ordinal, d.seat, p.name
                        """)
                .param("library", library.code())
                .param("moment", Sql.at(moment))
                .query((row, number) -> {
                    String department = row.getString("department");
                    return new PostOnDuty(
                            row.getString("name"),
                            department == null ? null : new UnitId(department),
                            Sql.instant(row, "starts_at"),
                            Sql.instant(row, "ends_at"),
                            row.getBoolean("manned"));
                })
                .list();
    }

    /** Whether the duty was as the caller had read it. */
    boolean setPerson(DutyView duty, @Nullable PersonId person) {
        return jdbc.sql("""
                        update duties.duty set person_id = :person, by_hand = true, version = version + 1,
                               owed = null, owed_in_all = null, free = null, last_day = null, moved = false
                         where id = :id and version = :version and not dropped
                        """)
                        .param("person", person == null ? null : person.value())
                        .param("id", duty.id().value())
                        .param("version", duty.version())
                        .update()
                == 1;
    }

    boolean attend(DutyView duty, Instant at, String by) {
        return jdbc.sql("""
                        update duties.duty set attended_at = :at, attended_by = :by
                         where id = :id and attended_at is null and person_id is not null and not dropped
                        """)
                        .param("at", Sql.at(at))
                        .param("by", by)
                        .param("id", duty.id().value())
                        .update()
                == 1;
    }

    /** Drops what has not begun on {@code from} or after. */
    int drop(RosterId roster, LocalDate from) {
        return jdbc.sql("""
                        update duties.duty set dropped = true, version = version + 1
                         where roster_id = :roster and day >= :from and attended_at is null and not dropped
                        """).param("roster", roster.value()).param("from", from).update();
    }

    static DutyView duty(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new DutyView(
                new DutyId(row.getObject("id", UUID.class)),
                new RosterId(row.getObject("roster_id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                new PostId(row.getObject("post_id", UUID.class)),
                row.getString("post"),
                row.getObject("day", LocalDate.class),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                Burden.valueOf(row.getString("burden")),
                person == null ? null : new PersonId(person),
                "",
                row.getBoolean("by_hand"),
                why(row),
                row.getInt("away"),
                row.getInt("busy"),
                row.getBoolean("dropped"),
                Sql.instantOrNull(row, "attended_at"),
                row.getString("attended_by"),
                row.getInt("version"));
    }

    private static @Nullable Why why(ResultSet row) throws SQLException {
        long owed = row.getLong("owed");
        if (row.wasNull()) {
            return null;
        }
        return new Why(
                owed,
                row.getLong("owed_in_all"),
                row.getInt("free"),
                row.getInt("away"),
                row.getInt("busy"),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("moved"));
    }
}
