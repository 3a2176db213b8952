package org.kaijuan.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who gets the province's letters for a library: its reporter and, for a time, deputies. */
@Service
public class Reporters {

    private final JdbcClient jdbc;
    private final People people;
    private final Libraries libraries;
    private final Audit audit;
    private final BusinessClock clock;

    Reporters(JdbcClient jdbc, People people, Libraries libraries, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.libraries = libraries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody who reports for a library.
     *
     * @param lastDay of a deputy; absent for the reporter and for deputies until further notice
     */
    public record Reporter(
            PersonView person,
            boolean deputy,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    /** The reporter first, then deputies, past ones too. */
    @Transactional(readOnly = true)
    public List<Reporter> of(Actor actor, LibraryId library) {
        requireOwn(actor, library);
        return jdbc.sql(
                        "select * from returns.reporter where library_id = :library order by deputy, first_day, person_id")
                .param("library", library.code())
                .query((row, number) -> new Reporter(
                        people.get(new PersonId(row.getObject("person_id", UUID.class))),
                        row.getBoolean("deputy"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /** Those who may be named: people of the library who may submit its returns. */
    @Transactional(readOnly = true)
    public List<PersonView> candidates(Actor actor, LibraryId library) {
        requireOwn(actor, library);
        return people.holding(ReturnsAccess.SUBMIT, library);
    }

    /** Names the reporter (then nobody else is) or a deputy for some days. */
    @Transactional
    public Outcome<PersonId> name(
            Actor actor, LibraryId library, PersonId person, boolean deputy, @Nullable LocalDate lastDay) {
        requireOwn(actor, library);
        LocalDate today = clock.today(libraries.get(library).zone());
        if (candidates(actor, library).stream()
                .noneMatch(candidate -> candidate.id().equals(person))) {
            return Outcome.refused("returns.reporter-may-not-submit");
        }
        if (lastDay != null && lastDay.isBefore(today)) {
            return Outcome.refused("returns.reporter-days");
        }
        remove(library, person, deputy);
        jdbc.sql("""
                        insert into returns.reporter (library_id, person_id, deputy, first_day, last_day)
                        values (:library, :person, :deputy, :today, :last)
                        """)
                .param("library", library.code())
                .param("person", person.value())
                .param("deputy", deputy)
                .param("today", today)
                .param("last", deputy ? lastDay : null)
                .update();
        note(actor, library, person, deputy ? "returns.deputy.named" : "returns.reporter.named");
        return Outcome.done(person);
    }

    /** Takes the duty from a reporter or deputy. */
    @Transactional
    public Outcome<PersonId> dismiss(Actor actor, LibraryId library, PersonId person) {
        requireOwn(actor, library);
        remove(library, person, true);
        note(actor, library, person, "returns.reporter.dismissed");
        return Outcome.done(person);
    }

    /** To whom letters for a library go today: reporter and deputies in office, or else everybody who may submit. */
    List<PersonId> recipients(LibraryId library) {
        List<PersonId> named = jdbc.sql("""
                        select person_id from returns.reporter
                        where library_id = :library and first_day <= :today and (last_day is null or last_day >= :today)
                        order by deputy, person_id
                        """)
                .param("library", library.code())
                .param("today", clock.today(libraries.get(library).zone()))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
        return named.isEmpty()
                ? people.holding(ReturnsAccess.SUBMIT, library).stream()
                        .map(PersonView::id)
                        .toList()
                : named;
    }

    private void remove(LibraryId library, PersonId person, boolean deputy) {
        jdbc.sql("""
                        delete from returns.reporter
                        where library_id = :library and (person_id = :person or (not deputy and not :deputy))
                        """)
                .param("library", library.code())
                .param("person", person.value())
                .param("deputy", deputy)
                .update();
    }

    private void note(Actor actor, LibraryId library, PersonId person, String action) {
        audit.record(actor, action, library, "person", person.toString(), Map.of());
    }

    private static void requireOwn(Actor actor, LibraryId library) {
        if (!actor.may(ReturnsAccess.READ, library)) {
            throw new NotFoundException("library " + library);
        }
        actor.require(ReturnsAccess.SUBMIT, library);
    }
}
