package org.kaijuan.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names who takes over what somebody answers for, now or on the day they leave. */
@Service
public class Successions {

    private final JdbcClient jdbc;
    private final TaskStore tasks;
    private final TaskWork work;
    private final Colleagues colleagues;
    private final Audit audit;
    private final BusinessClock clock;

    Successions(
            JdbcClient jdbc, TaskStore tasks, TaskWork work, Colleagues colleagues, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.work = work;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody in a library who answers for running tasks, the busiest first. */
    @Transactional(readOnly = true)
    public List<Successor> of(Actor actor, LibraryId library) {
        CoordinationAccess.see(actor, library, CoordinationAccess.TASK_READ, "library " + library);
        return jdbc.sql("""
                        select t.accountable_id, max(t.accountable_name) as accountable_name, count(*) as running,
                               s.successor_id, s.successor_name, s.named_by, s.named_at
                          from coordination.task t left join coordination.succession s on s.person_id = t.accountable_id
                         where t.library_id = :library and t.state in ('open', 'accepted')
                         group by t.accountable_id, s.successor_id, s.successor_name, s.named_by, s.named_at
                         order by count(*) desc, max(t.accountable_name) collate "zh-x-icu", t.accountable_id
                        """)
                .param("library", library.code())
                .query(Successions::successor)
                .list();
    }

    /** Names the successor for the day on which {@code person} leaves. Another one before is forgotten. */
    @Transactional
    public Outcome<PersonRef> name(Actor actor, LibraryId library, PersonId person, PersonId successor) {
        requireAssign(actor, library);
        Optional<PersonRef> to = colleagues.find(library, successor);
        if (to.isEmpty() || person.equals(successor)) {
            return Outcome.refused("coordination.successor-wrong");
        }
        jdbc.sql("""
                        insert into coordination.succession (person_id, library_id, successor_id, successor_name, named_at,
                            named_by)
                        values (:person, :library, :successor, :name, :at, :by)
                        on conflict (person_id) do update
                           set successor_id = excluded.successor_id, successor_name = excluded.successor_name,
                               named_at = excluded.named_at, named_by = excluded.named_by
                        """)
                .param("person", person.value())
                .param("library", library.code())
                .param("successor", successor.value())
                .param("name", to.get().name())
                .param("at", Sql.at(clock.instant()))
                .param("by", actor.name())
                .update();
        audit.record(
                actor,
                "coordination.successor.named",
                library,
                "person",
                person.toString(),
                Map.of("successor", successor.toString()));
        return Outcome.done(to.get());
    }

    /** Gives all that {@code person} answers for to a successor at once. Says how many tasks. */
    @Transactional
    public Outcome<Integer> moveNow(Actor actor, LibraryId library, PersonId person, PersonId successor) {
        requireAssign(actor, library);
        Optional<PersonRef> to = colleagues.find(library, successor);
        return to.isEmpty() || person.equals(successor)
                ? Outcome.refused("coordination.successor-wrong")
                : Outcome.done(pass(actor, person, library, to.get()));
    }

    /** The named successor, if they still work there. */
    Optional<PersonRef> named(PersonId person, LibraryId library) {
        return jdbc.sql("select successor_id from coordination.succession where person_id = :person")
                .param("person", person.value())
                .query(UUID.class)
                .optional()
                .flatMap(successor -> colleagues.find(library, new PersonId(successor)));
    }

    int pass(Actor actor, PersonId person, LibraryId library, PersonRef to) {
        By by = By.of(actor, clock.instant());
        List<TaskView> passed = tasks.runningOf(person).stream()
                .filter(task -> task.library().equals(library))
                .toList();
        passed.forEach(task -> work.passed(new TaskMoves.Change(actor, task, by), TaskAct.SUCCEEDED, to, ""));
        return passed.size();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from coordination.succession where person_id = :person or successor_id = :person")
                .param("person", person.value())
                .update();
    }

    private static void requireAssign(Actor actor, LibraryId library) {
        CoordinationAccess.may(
                actor, library, CoordinationAccess.TASK_READ, CoordinationAccess.TASK_ASSIGN, "library " + library);
    }

    private static Successor successor(ResultSet row, int number) throws SQLException {
        UUID to = row.getObject("successor_id", UUID.class);
        return new Successor(
                new PersonRef(
                        new PersonId(row.getObject("accountable_id", UUID.class)), row.getString("accountable_name")),
                row.getLong("running"),
                to == null ? null : new PersonRef(new PersonId(to), row.getString("successor_name")),
                row.getString("named_by"),
                Sql.instantOrNull(row, "named_at"));
    }
}
