package org.kaijuan.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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

/** Meetings, who was asked to them and what they decided, in the database. */
@Repository
class MeetingStore {

    private static final String FROM = " from coordination.meeting where library_id = any(:libraries)";

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MeetingId insert(NewMeeting meeting, List<PersonRef> attendees, LocalDate day, By by) {
        MeetingId id = MeetingId.next();
        GroupId group = meeting.group();
        IncidentId incident = meeting.incident();
        jdbc.sql("""
                        insert into coordination.meeting (id, library_id, group_id, incident_id, title, mode, place, starts_at,
                            ends_at, held_on, agenda, state, called_at, called_by_id, called_by)
                        values (:id, :library, :group, :incident, :title, :mode, :place, :starts, :ends, :day, :agenda,
                            'called', :at, :byId, :by)
                        """)
                .param("id", id.value())
                .param("library", meeting.library().code())
                .param("group", group == null ? null : group.value())
                .param("incident", incident == null ? null : incident.value())
                .param("title", meeting.title().strip())
                .param("mode", meeting.mode().code())
                .param("place", meeting.place().strip())
                .param("starts", Sql.at(meeting.startsAt()))
                .param("ends", Sql.at(meeting.endsAt()))
                .param("day", day)
                .param("agenda", meeting.agenda().strip())
                .param("at", Sql.at(by.at()))
                .param("byId", by.person() == null ? null : by.person().value())
                .param("by", by.name())
                .update();
        for (int i = 0; i < attendees.size(); i++) {
            ask(id, attendees.get(i), i);
        }
        return id;
    }

    void ask(MeetingId meeting, PersonRef person, int position) {
        jdbc.sql("""
                        insert into coordination.attendee (meeting_id, person_id, person_name, attendance, position)
                        values (:meeting, :person, :name, 'invited', :position)
                        on conflict do nothing
                        """)
                .param("meeting", meeting.value())
                .param("person", person.id().value())
                .param("name", person.name())
                .param("position", position)
                .update();
    }

    void attended(MeetingId meeting, PersonId person, Attendance attendance) {
        jdbc.sql("update coordination.attendee set attendance = :attendance"
                        + " where meeting_id = :meeting and person_id = :person")
                .param("attendance", attendance.code())
                .param("meeting", meeting.value())
                .param("person", person.value())
                .update();
    }

    /** Says no if somebody changed the meeting after {@code version} was read. */
    boolean write(MeetingId id, int version, MeetingState state, String minutes) {
        return jdbc.sql("update coordination.meeting set state = :state, minutes = :minutes, version = version + 1"
                                + " where id = :id and version = :version")
                        .param("state", state.code())
                        .param("minutes", minutes)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void decide(MeetingView meeting, String text, @Nullable PersonRef accountable, @Nullable LocalDate due, String by) {
        jdbc.sql("""
                        insert into coordination.decision (id, meeting_id, library_id, position, text, accountable_id,
                            accountable_name, due_on, decided_by)
                        select :id, :meeting, :library, coalesce(max(position), 0) + 1, :text, :accountable::uuid, :name, :due::date, :by
                          from coordination.decision where meeting_id = :meeting
                        """)
                .param("id", Ids.next())
                .param("meeting", meeting.id().value())
                .param("library", meeting.library().code())
                .param("text", text)
                .param(
                        "accountable",
                        accountable == null ? null : accountable.id().value(),
                        Types.OTHER)
                .param("name", accountable == null ? null : accountable.name(), Types.VARCHAR)
                .param("due", due, Types.DATE)
                .param("by", by)
                .update();
    }

    void became(UUID decision, TaskId task) {
        jdbc.sql("update coordination.decision set task_id = :task where id = :id")
                .param("task", task.value())
                .param("id", decision)
                .update();
    }

    /** The meeting, which nobody else can change until the transaction ends. */
    MeetingView lock(MeetingId id) {
        Sql.lock(jdbc, "coordination.meeting", id.value());
        return get(id);
    }

    MeetingView get(MeetingId id) {
        return jdbc.sql("select * from coordination.meeting where id = :id")
                .param("id", id.value())
                .query(MeetingStore::meeting)
                .optional()
                .map(meeting -> meeting.with(attendees(id), decisions(id)))
                .orElseThrow(() -> new NotFoundException("meeting " + id));
    }

    /** The last first. */
    Listing<MeetingView> page(Scope scope, @Nullable String cursor, int limit) {
        UUID after = cursor == null ? null : Cursor.uuid(cursor);
        String position = after == null
                ? ""
                : " and (starts_at, id) < (select m.starts_at, m.id from coordination.meeting m where m.id = :after)";
        JdbcClient.StatementSpec sql = jdbc.sql(
                        "select *" + FROM + position + " order by starts_at desc, id desc limit :limit")
                .param("libraries", scope.codes())
                .param("limit", limit + 1);
        List<MeetingView> found = (after == null ? sql : sql.param("after", after))
                .query(MeetingStore::meeting)
                .list();
        long total = jdbc.sql("select count(*)" + FROM)
                .param("libraries", scope.codes())
                .query(Long.class)
                .single();
        return Listing.upTo(limit, found, last -> Cursor.encode(last.id()), total)
                .map(meeting -> meeting.with(attendees(meeting.id()), decisions(meeting.id())));
    }

    List<MeetingView> of(IncidentId incident) {
        return jdbc.sql("select * from coordination.meeting where incident_id = :incident order by starts_at, id")
                .param("incident", incident.value())
                .query(MeetingStore::meeting)
                .list();
    }

    private List<Attendee> attendees(MeetingId meeting) {
        return jdbc.sql("select * from coordination.attendee where meeting_id = :meeting order by position, person_id")
                .param("meeting", meeting.value())
                .query((row, number) -> new Attendee(
                        person(row, "person_id", "person_name"), Attendance.of(row.getString("attendance"))))
                .list();
    }

    private List<Decision> decisions(MeetingId meeting) {
        return jdbc.sql("select * from coordination.decision where meeting_id = :meeting order by position")
                .param("meeting", meeting.value())
                .query(MeetingStore::decision)
                .list();
    }

    private static PersonRef person(ResultSet row, String id, String name) throws SQLException {
        return new PersonRef(new PersonId(row.getObject(id, UUID.class)), row.getString(name));
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        UUID task = row.getObject("task_id", UUID.class);
        boolean hasPerson = row.getObject("accountable_id") != null;
        return new Decision(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("text"),
                hasPerson ? person(row, "accountable_id", "accountable_name") : null,
                row.getObject("due_on", LocalDate.class),
                task == null ? null : new TaskId(task));
    }

    private static MeetingView meeting(ResultSet row, int number) throws SQLException {
        UUID group = row.getObject("group_id", UUID.class);
        UUID incident = row.getObject("incident_id", UUID.class);
        return new MeetingView(
                new MeetingId(row.getObject("id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                row.getString("title"),
                MeetingMode.of(row.getString("mode")),
                row.getString("place"),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                row.getString("agenda"),
                row.getString("minutes"),
                MeetingState.of(row.getString("state")),
                group == null ? null : new GroupId(group),
                incident == null ? null : new IncidentId(incident),
                Sql.instant(row, "called_at"),
                row.getString("called_by"),
                List.of(),
                List.of(),
                row.getInt("version"));
    }
}
