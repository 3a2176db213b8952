package org.kaijuan.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Directives and where they have arrived, in the database. Writing needs a transaction. */
@Component
class DirectiveRows {

    private static final String ARRIVALS = """
            select arrival.*, first_read, coalesce(readers, 0) as readers
              from response.arrival
              left join (select directive_id, unit, min(read_at) as first_read, count(*)::int as readers
                           from response.receipt group by directive_id, unit) receipts using (directive_id, unit)
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DirectiveRows(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    DirectiveId insert(NewDirective directive, String by) {
        DirectiveId id = DirectiveId.next();
        jdbc.sql("""
                insert into response.directive (id, origin, issuer, document, title, text, deadline, issued_at, issued_by)
                values (:id, :origin, :issuer, :document, :title, :text, :deadline, :at, :by)
                """)
                .param("id", id.value())
                .param("origin", directive.at().code())
                .param("issuer", directive.issuer().strip())
                .param("document", directive.document().strip())
                .param("title", directive.title().strip())
                .param("text", directive.text().strip())
                .param("deadline", directive.deadline())
                .param("at", Sql.at(clock.instant()))
                .param("by", by)
                .update();
        return id;
    }

    Optional<DirectiveView> find(DirectiveId id) {
        return jdbc.sql("select * from response.directive where id = ?")
                .params(id.value())
                .query(DirectiveRows::directive)
                .optional();
    }

    /** Issued at one of the units or arrived there, the newest first. */
    List<DirectiveView> of(Collection<UnitId> units) {
        return jdbc.sql("""
                select * from response.directive
                 where origin = any(:units)
                    or id in (select directive_id from response.arrival where unit = any(:units))
                 order by issued_at desc, id desc limit 500
                """)
                .param("units", codes(units))
                .query(DirectiveRows::directive)
                .list();
    }

    /** Those of which somebody may have to be reminded today. */
    List<DirectiveView> dueUntil(LocalDate lastDay) {
        return jdbc.sql("""
                select * from response.directive d where deadline <= :day and exists (
                       select from response.arrival a where a.directive_id = d.id and acknowledged_at is null)
                """)
                .param("day", lastDay)
                .query(DirectiveRows::directive)
                .list();
    }

    /** What of it arrived at these units. */
    List<Arrival> arrivalsAt(Collection<UnitId> units) {
        return jdbc.sql(ARRIVALS + "where unit = any(:units)")
                .param("units", codes(units))
                .query(DirectiveRows::arrival)
                .list();
    }

    /** Everywhere. */
    List<Arrival> arrivals(DirectiveId id) {
        return jdbc.sql(ARRIVALS + "where directive_id = :id")
                .param("id", id.value())
                .query(DirectiveRows::arrival)
                .list();
    }

    /** Sends it to units; where it has arrived by another way it stays as it is. Returns where it arrived now. */
    List<UnitId> arrive(DirectiveId id, UnitId from, Collection<UnitId> units, String note, String by) {
        return jdbc.sql("""
                insert into response.arrival (directive_id, unit, from_unit, arrived_at, passed_by, note)
                select :id, unit, :from, :at, :by, :note from unnest(:units::text[]) as unit
                on conflict do nothing returning unit
                """)
                .param("id", id.value())
                .param("from", from.code())
                .param("at", Sql.at(clock.instant()))
                .param("by", by)
                .param("note", note)
                .param("units", codes(units))
                .query((row, number) -> new UnitId(row.getString("unit")))
                .list();
    }

    /** The first time counts. */
    void receipt(DirectiveId id, UnitId unit, PersonId person, String name) {
        jdbc.sql("""
                insert into response.receipt (directive_id, unit, person_id, name, read_at)
                values (:id, :unit, :person, :name, :at) on conflict do nothing
                """)
                .param("id", id.value())
                .param("unit", unit.code())
                .param("person", person.value())
                .param("name", name)
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    /** False if somebody of the unit has done so before. */
    boolean acknowledge(DirectiveId id, UnitId unit, String by) {
        return jdbc.sql("""
                        update response.arrival set acknowledged_at = :at, acknowledged_by = :by
                         where directive_id = :id and unit = :unit and acknowledged_at is null
                        """)
                        .param("at", Sql.at(clock.instant()))
                        .param("by", by)
                        .param("id", id.value())
                        .param("unit", unit.code())
                        .update()
                == 1;
    }

    /** False if it has been passed on from there before. */
    boolean passedOn(DirectiveId id, UnitId unit) {
        return jdbc.sql("""
                        update response.arrival set passed_on_at = :at
                         where directive_id = :id and unit = :unit and passed_on_at is null
                        """)
                        .param("at", Sql.at(clock.instant()))
                        .param("id", id.value())
                        .param("unit", unit.code())
                        .update()
                == 1;
    }

    void attach(DirectiveId id, UnitId unit, List<FileId> files) {
        for (FileId file : files) {
            jdbc.sql("""
                    insert into response.attachment (directive_id, unit, file_id, position)
                    values (:id, :unit, :file,
                            (select count(*) + 1 from response.attachment where directive_id = :id))
                    """)
                    .param("id", id.value())
                    .param("unit", unit.code())
                    .param("file", file.value())
                    .update();
        }
    }

    /** What these units have added, in the order in which it was added. */
    List<FileId> files(DirectiveId id, Collection<UnitId> units) {
        return jdbc.sql("""
                select file_id from response.attachment where directive_id = :id and unit = any(:units) order by position
                """)
                .param("id", id.value())
                .param("units", codes(units))
                .query((row, number) -> new FileId(row.getObject("file_id", UUID.class)))
                .list();
    }

    /** False if the unit was reminded in this step before. */
    boolean reminded(DirectiveId id, UnitId unit, String step) {
        return jdbc.sql("""
                        insert into response.reminder (directive_id, unit, step, sent_at)
                        values (:id, :unit, :step, :at) on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("unit", unit.code())
                        .param("step", step)
                        .param("at", Sql.at(clock.instant()))
                        .update()
                == 1;
    }

    /** How many a unit has not acknowledged. */
    long open(UnitId unit) {
        return jdbc.sql("select count(*) from response.arrival where unit = ? and acknowledged_at is null")
                .params(unit.code())
                .query(Long.class)
                .single();
    }

    private static String[] codes(Collection<UnitId> units) {
        return units.stream().map(UnitId::code).toArray(String[]::new);
    }

    private static DirectiveView directive(ResultSet row, int number) throws SQLException {
        return new DirectiveView(
                new DirectiveId(row.getObject("id", UUID.class)),
                new UnitId(row.getString("origin")),
                row.getString("issuer"),
                row.getString("document"),
                row.getString("title"),
                row.getString("text"),
                row.getObject("deadline", LocalDate.class),
                Sql.instant(row, "issued_at"),
                row.getString("issued_by"));
    }

    private static Arrival arrival(ResultSet row, int number) throws SQLException {
        return new Arrival(
                new DirectiveId(row.getObject("directive_id", UUID.class)),
                new UnitId(row.getString("unit")),
                new UnitId(row.getString("from_unit")),
                Sql.instant(row, "arrived_at"),
                row.getString("passed_by"),
                row.getString("note"),
                Sql.instantOrNull(row, "first_read"),
                row.getInt("readers"),
                Sql.instantOrNull(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                Sql.instantOrNull(row, "passed_on_at"));
    }
}
