package org.kaijuan.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a desk stands: the numbers of the desk's home page. Every count stops at its cap, so none grows with the table. */
@Service
@Transactional(readOnly = true)
public class DeskOverview {

    private static final int CAP = 1_001;

    private final RequestQueue queue;
    private final People people;
    private final Libraries libraries;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DeskOverview(RequestQueue queue, People people, Libraries libraries, JdbcClient jdbc, BusinessClock clock) {
        this.queue = queue;
        this.people = people;
        this.libraries = libraries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The numbers of the actor's own library, or of all that the actor sees where there is none. */
    public DeskNumbers numbers(Actor actor) {
        LibraryId home = actor.library();
        LibraryId own = home != null && actor.may(DeskAccess.READ, home) ? home : null;
        QueueFilter open = own != null ? QueueFilter.OPEN.in(own) : QueueFilter.OPEN;
        Scope scope = own != null ? Scope.of(own) : actor.scope(DeskAccess.READ);
        Period today = Period.day(clock.today(zone(own)));
        return new DeskNumbers(
                queue.count(actor, open),
                queue.count(actor, open.owner(QueueFilter.Owner.NOBODY)),
                queue.count(actor, open.lateOnly()),
                queue.count(actor, open.owner(QueueFilter.Owner.MINE)),
                submitted(scope, today.from()),
                fulfilled(scope, today.start(zone(own))),
                own != null ? team(own) : List.of());
    }

    private ZoneId zone(@Nullable LibraryId own) {
        return own == null ? clock.getZone() : libraries.get(own).zone();
    }

    private long submitted(Scope scope, LocalDate day) {
        return jdbc.sql("""
                select count(*) from (select 1 from desk.request
                    where library_id = any(:libraries) and submitted_on = :day limit :cap) as found
                """)
                .param("libraries", scope.codes())
                .param("day", day)
                .param("cap", CAP)
                .query(Long.class)
                .single();
    }

    private long fulfilled(Scope scope, Instant since) {
        return jdbc.sql("""
                select count(*) from (select 1 from desk.step
                    where library_id = any(:libraries) and act = 'fulfilled' and at >= :since limit :cap) as found
                """)
                .param("libraries", scope.codes())
                .param("since", Sql.at(since))
                .param("cap", CAP)
                .query(Long.class)
                .single();
    }

    private List<DeskNumbers.Load> team(LibraryId library) {
        return people.holding(DeskAccess.HANDLE, library).stream()
                .map(person ->
                        new DeskNumbers.Load(new PersonRef(person.id(), person.name()), open(library, person.id())))
                .filter(load -> load.open() > 0)
                .sorted(Comparator.comparingLong(DeskNumbers.Load::open).reversed())
                .limit(12)
                .toList();
    }

    private long open(LibraryId library, PersonId person) {
        UUID assignee = person.value();
        return jdbc.sql("select count(*) from (select 1 from desk.request where library_id = :library"
                        + " and assignee_id = :assignee and " + QueueSql.OPEN + " limit :cap) as found")
                .param("library", library.code())
                .param("assignee", assignee)
                .param("cap", CAP)
                .query(Long.class)
                .single();
    }
}
