package org.kaijuan.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Incidents, their time lines and who was told, in the database. */
@Repository
class IncidentStore {

    private static final String FROM = " from coordination.incident i where i.library_id = any(:libraries)"
            + " and (not :open or i.state <> 'resolved')";

    private final JdbcClient jdbc;

    IncidentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    IncidentId insert(NewIncident incident, LocalDate day, By by) {
        IncidentId id = IncidentId.next();
        jdbc.sql("""
                        insert into coordination.incident (id, library_id, title, body, severity, service, state, raised_at,
                            raised_on, raised_by_id, raised_by)
                        values (:id, :library, :title, :body, :severity, :service, 'raised', :at, :day, :byId, :by)
                        """)
                .param("id", id.value())
                .param("library", incident.library().code())
                .param("title", incident.title().strip())
                .param("body", incident.text().strip())
                .param("severity", incident.severity().code())
                .param("service", incident.service())
                .param("at", Sql.at(by.at()))
                .param("day", day)
                .param("byId", by.person() == null ? null : by.person().value())
                .param("by", by.name())
                .update();
        return id;
    }

    void state(IncidentId id, IncidentState state, String resolution, @Nullable Instant at, @Nullable LocalDate day) {
        jdbc.sql("update coordination.incident set state = :state, resolution = :resolution, resolved_at = :at,"
                        + " resolved_on = :day, version = version + 1 where id = :id")
                .param("state", state.code())
                .param("resolution", resolution)
                .param("at", Sql.atOrNull(at))
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    UUID step(IncidentView incident, IncidentAct act, By by, String text) {
        UUID step = Ids.next();
        jdbc.sql("""
                        insert into coordination.incident_step (id, incident_id, library_id, act, by_id, by_name, at, text)
                        values (:id, :incident, :library, :act, :byId, :by, :at, :text)
                        """)
                .param("id", step)
                .param("incident", incident.id().value())
                .param("library", incident.library().code())
                .param("act", act.code())
                .param("byId", by.person() == null ? null : by.person().value())
                .param("by", by.name())
                .param("at", Sql.at(by.at()))
                .param("text", text)
                .update();
        return step;
    }

    /** Notes that somebody is told; says no if they were told before. */
    boolean told(IncidentId incident, PersonRef person, UUID step, Instant at) {
        return jdbc.sql("insert into coordination.incident_told (incident_id, person_id, person_name, told_at, step_id)"
                                + " values (:incident, :person, :name, :at, :step) on conflict do nothing")
                        .param("incident", incident.value())
                        .param("person", person.id().value())
                        .param("name", person.name())
                        .param("at", Sql.at(at))
                        .param("step", step)
                        .update()
                == 1;
    }

    /** The incident, which nobody else can change until the transaction ends. */
    IncidentView lock(IncidentId id) {
        Sql.lock(jdbc, "coordination.incident", id.value());
        return get(id);
    }

    IncidentView get(IncidentId id) {
        return jdbc.sql("select * from coordination.incident where id = :id")
                .param("id", id.value())
                .query(IncidentStore::incident)
                .optional()
                .map(incident -> incident.with(steps(id), told(id)))
                .orElseThrow(() -> new NotFoundException("incident " + id));
    }

    /** The last first, without their time lines. */
    Listing<IncidentView> page(Scope scope, boolean openOnly, @Nullable String cursor, int limit) {
        UUID after = cursor == null ? null : Cursor.uuid(cursor);
        String position = after == null
                ? ""
                : " and (i.raised_at, i.id) < (select a.raised_at, a.id from coordination.incident a where a.id = :after)";
        JdbcClient.StatementSpec sql = jdbc.sql(
                        "select i.*" + FROM + position + " order by i.raised_at desc, i.id desc limit :limit")
                .param("libraries", scope.codes())
                .param("open", openOnly)
                .param("limit", limit + 1);
        List<IncidentView> found = (after == null ? sql : sql.param("after", after))
                .query(IncidentStore::incident)
                .list();
        long total = jdbc.sql("select count(*)" + FROM)
                .param("libraries", scope.codes())
                .param("open", openOnly)
                .query(Long.class)
                .single();
        return Listing.upTo(limit, found, last -> Cursor.encode(last.id()), total);
    }

    private List<IncidentView.Step> steps(IncidentId incident) {
        return jdbc.sql("select * from coordination.incident_step where incident_id = :incident order by at, id")
                .param("incident", incident.value())
                .query((row, number) -> new IncidentView.Step(
                        IncidentAct.of(row.getString("act")),
                        row.getString("by_name"),
                        Sql.instant(row, "at"),
                        row.getString("text")))
                .list();
    }

    private List<IncidentView.Told> told(IncidentId incident) {
        return jdbc.sql("select * from coordination.incident_told where incident_id = :incident"
                        + " order by told_at, person_name collate \"zh-x-icu\", person_id")
                .param("incident", incident.value())
                .query((row, number) -> new IncidentView.Told(
                        new PersonRef(
                                new PersonId(row.getObject("person_id", UUID.class)), row.getString("person_name")),
                        Sql.instant(row, "told_at")))
                .list();
    }

    private static IncidentView incident(ResultSet row, int number) throws SQLException {
        return new IncidentView(
                new IncidentId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                new LibraryId(row.getString("library_id")),
                row.getString("title"),
                row.getString("body"),
                Severity.of(row.getString("severity")),
                row.getString("service"),
                IncidentState.of(row.getString("state")),
                Sql.instant(row, "raised_at"),
                row.getString("raised_by"),
                row.getString("resolution"),
                Sql.instantOrNull(row, "resolved_at"),
                List.of(),
                List.of(),
                row.getInt("version"));
    }
}
