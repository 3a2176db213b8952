package org.kaijuan.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.duties.rotation.Burden;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who worked on public holidays and weekends, for how long: attended duties, and work outside rosters (SVC-50). */
@Service
public class Overtime {

    private static final int LONGEST = 200;
    private static final int DAY = 24 * 60;

    private record Row(LocalDate day, PersonId person, String what, int minutes, String by) {}

    private final JdbcClient jdbc;
    private final DayKinds kinds;
    private final Candidates candidates;
    private final NamedDuties named;
    private final DutiesAccess access;
    private final BusinessClock clock;
    private final Audit audit;

    Overtime(
            JdbcClient jdbc,
            DayKinds kinds,
            Candidates candidates,
            NamedDuties named,
            DutiesAccess access,
            BusinessClock clock,
            Audit audit) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.candidates = candidates;
        this.named = named;
        this.access = access;
        this.clock = clock;
        this.audit = audit;
    }

    /** All of a library in some days, by day and name. Those who make rosters see everybody, others themselves. */
    public List<OvertimeRow> list(Actor actor, LibraryId library, Period period) {
        access.requireRead(actor, library);
        boolean everybody = actor.may(DutiesPermissions.EDIT, library);
        List<Row> rows = jdbc
                .sql("""
                        select d.day, d.person_id, p.name as what, d.attended_by as by,
                               (extract(epoch from d.ends_at - d.starts_at) / 60)::int as minutes
                          from duties.duty d join duties.post p on p.id = d.post_id
                         where d.library_id = :library and d.day between :from and :to
                           and d.attended_at is not null and d.person_id is not null
                        union all
                        select day, person_id, what, noted_by, minutes from duties.overtime
                         where library_id = :library and day between :from and :to
                         order by 1, 2
                        """)
                .param("library", library.code())
                .param("from", period.from())
                .param("to", period.to())
                .query(Overtime::row)
                .list()
                .stream()
                .filter(row -> kinds.of(row.day()) != Burden.WORKDAY)
                .filter(row -> everybody || actor.is(row.person()))
                .toList();
        Map<PersonId, String> names = named.names(rows.stream().map(Row::person).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new OvertimeRow(
                        row.day(),
                        kinds.of(row.day()),
                        row.person(),
                        names.getOrDefault(row.person(), "—"),
                        row.what(),
                        row.minutes(),
                        row.by()))
                .toList();
    }

    /** The same for a file; that it was exported is recorded. */
    @Transactional
    public List<OvertimeRow> export(Actor actor, LibraryId library, Period period) {
        List<OvertimeRow> rows = list(actor, library, period);
        audit.exported(actor, library, "duties.overtime", rows.size());
        return rows;
    }

    /**
     * Notes work outside rosters, by who makes rosters. Refused: {@code duties.no-free-day} if the day was a workday, {@code
     * duties.not-yet}, {@code duties.words-missing}, {@code duties.nobody-to-serve}.
     */
    @Transactional
    public Outcome<UUID> note(
            Actor actor, LibraryId library, PersonId person, LocalDate day, int minutes, String what) {
        LibraryView view = access.requireEdit(actor, library);
        if (kinds.of(day) == Burden.WORKDAY) {
            return Outcome.refused("duties.no-free-day");
        }
        if (day.isAfter(clock.today(view.zone()))) {
            return Outcome.refused("duties.not-yet");
        }
        if (what.isBlank() || what.length() > LONGEST || minutes < 1 || minutes > DAY) {
            return Outcome.refused("duties.words-missing");
        }
        if (!candidates.serves(library, person)) {
            return Outcome.refused("duties.nobody-to-serve", "");
        }
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into duties.overtime (id, library_id, person_id, day, minutes, what, noted_by, noted_at)
                        values (:id, :library, :person, :day, :minutes, :what, :by, :at)
                        """)
                .param("id", id)
                .param("library", library.code())
                .param("person", person.value())
                .param("day", day)
                .param("minutes", minutes)
                .param("what", what)
                .param("by", actor.name())
                .param("at", Sql.at(clock.instant()))
                .update();
        audit.record(actor, "duties.overtime.noted", library, "overtime", id.toString(), Map.of("day", day.toString()));
        return Outcome.done(id);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("day", LocalDate.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("what"),
                row.getInt("minutes"),
                row.getString("by"));
    }
}
