package org.kaijuan.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who distribute the work of requests that have become late: each request once, each person one letter a round.
 */
@Service
class Escalation {

    private static final int A_ROUND = 500;

    /** Waiting for the reader is not being late. The lock lets two nodes run it side by side. */
    private static final String LATE = """
            update desk.request set escalated_at = :now
            where id in (
                select id from desk.request
                where escalated_at is null and state in ('submitted', 'accepted', 'in-progress') and due_at < :now
                order by due_at limit :limit for update skip locked)
            returning\s""" + RequestRows.COLUMNS;

    private final JdbcClient jdbc;
    private final RequestRows rows;
    private final Requests requests;
    private final Logbook logbook;
    private final People people;
    private final Messages messages;
    private final BusinessClock clock;

    Escalation(
            JdbcClient jdbc,
            RequestRows rows,
            Requests requests,
            Logbook logbook,
            People people,
            Messages messages,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.requests = requests;
        this.logbook = logbook;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** One round over all libraries. */
    @Transactional
    public int round() {
        Instant now = clock.instant();
        List<RequestView> late = jdbc.sql(LATE)
                .param("now", Sql.at(now))
                .param("limit", A_ROUND)
                .query(rows)
                .list();
        late.forEach(request -> note(request, now));
        late.stream().collect(Collectors.groupingBy(RequestView::library)).forEach(this::tell);
        return late.size();
    }

    private void note(RequestView request, Instant now) {
        Step step =
                Step.of(Act.ESCALATED, new By(null, "", true, now), request.state(), request.state(), "", List.of());
        requests.insertStep(request, step);
        logbook.tell(Actor.system("desk", Map.of()), request, step, true);
    }

    private void tell(LibraryId library, List<RequestView> late) {
        long unclaimed =
                late.stream().filter(request -> request.assignee() == null).count();
        Map<String, Object> values = Map.of("count", late.size(), "unclaimed", unclaimed);
        String decision = "desk/late/" + late.getFirst().id();
        for (PersonView person : people.holding(DeskAccess.ASSIGN, library)) {
            messages.send(new Letter(
                    person.id(),
                    library,
                    "desk.overdue",
                    values,
                    decision,
                    "/desk/requests?late=1&library=" + library.code()));
        }
    }
}
