package org.kaijuan.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which days people take no turn; what is planned from then on goes by it. */
@Service
public class Absences {

    private static final int LONGEST = 366;

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final NamedDuties named;
    private final DutiesAccess access;
    private final BusinessClock clock;
    private final Audit audit;

    Absences(
            JdbcClient jdbc,
            Candidates candidates,
            NamedDuties named,
            DutiesAccess access,
            BusinessClock clock,
            Audit audit) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.named = named;
        this.access = access;
        this.clock = clock;
        this.audit = audit;
    }

    /** Those that are not over, soonest first; for people who make rosters. */
    public List<AbsenceView> list(Actor actor, LibraryId library) {
        LocalDate today = clock.today(access.requireEdit(actor, library).zone());
        return views(jdbc.sql("""
                        select * from duties.absence where library_id = :key and last_day >= :today
                         order by first_day, id limit 1000
                        """), library.code(), today);
    }

    /** The actor's own that are not over. */
    public List<AbsenceView> mine(Actor actor) {
        return views(jdbc.sql("""
                        select * from duties.absence where person_id = :key and last_day >= :today
                         order by first_day, id limit 1000
                        """), actor.requirePerson().value(), clock.today(clock.getZone()));
    }

    private List<AbsenceView> views(JdbcClient.StatementSpec statement, Object key, LocalDate today) {
        record Row(UUID id, PersonId person, Period period, String by, java.time.Instant at) {}
        List<Row> rows = statement
                .param("key", key)
                .param("today", today)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new Period(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                        row.getString("noted_by"),
                        Sql.instant(row, "noted_at")))
                .list();
        Map<PersonId, String> names = named.names(rows.stream().map(Row::person).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new AbsenceView(
                        row.id(),
                        row.person(),
                        names.getOrDefault(row.person(), "—"),
                        row.period(),
                        row.by(),
                        row.at()))
                .toList();
    }

    /**
     * Notes leave: one's own, or anybody's by who makes rosters. Refused: {@code duties.too-long}, {@code
     * duties.nobody-to-serve}. Duties that stand already stay; swap them or have somebody put in.
     */
    @Transactional
    public Outcome<UUID> note(Actor actor, LibraryId library, PersonId person, Period period) {
        if (!actor.is(person)) {
            access.requireEdit(actor, library);
        }
        if (period.days() > LONGEST) {
            return Outcome.refused("duties.too-long");
        }
        if (!candidates.serves(library, person)) {
            return Outcome.refused("duties.nobody-to-serve", "");
        }
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into duties.absence (id, library_id, person_id, first_day, last_day, noted_by, noted_at)
                        values (:id, :library, :person, :from, :to, :by, :at)
                        """)
                .param("id", id)
                .param("library", library.code())
                .param("person", person.value())
                .param("from", period.from())
                .param("to", period.to())
                .param("by", actor.name())
                .param("at", Sql.at(clock.instant()))
                .update();
        record(actor, "noted", library, id);
        return Outcome.done(id);
    }

    /** Strikes a note out: one's own, or anybody's by who makes rosters. */
    @Transactional
    public void remove(Actor actor, UUID id) {
        record Owner(PersonId person, LibraryId library) {}
        Owner owner = jdbc.sql("select person_id, library_id from duties.absence where id = :id")
                .param("id", id)
                .query((row, number) ->
                        new Owner(new PersonId(row.getObject(1, UUID.class)), new LibraryId(row.getString(2))))
                .optional()
                .orElseThrow(() -> new NotFoundException("absence " + id));
        if (!actor.is(owner.person())) {
            access.requireEdit(actor, owner.library());
        }
        jdbc.sql("delete from duties.absence where id = :id").param("id", id).update();
        record(actor, "removed", owner.library(), id);
    }

    private void record(Actor actor, String verb, LibraryId library, UUID id) {
        audit.record(actor, "duties.absence." + verb, library, "absence", id.toString(), Map.of());
    }
}
