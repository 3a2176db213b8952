package org.kaijuan.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.kaijuan.continuity.ActionCall;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Due times of many requests moved at once, and what it takes to move them back; one statement each. */
@Repository
class Extensions {

    private static final String OPEN = "('submitted', 'accepted', 'in-progress', 'waiting-for-reader')";
    private static final Instant END_OF_TIME = Instant.parse("2999-12-31T00:00:00Z");

    private static final String DUE =
            " library_id = any(:libraries) and state in " + OPEN + " and due_at >= :from and due_at < :to ";

    /** The reader sees it in the history of the request, with the order by which it was done. */
    private static final String EXTEND = """
            with moved as (
                update desk.request
                   set due_at = due_at + make_interval(days => :days), escalated_at = null, version = version + 1
                 where
            """ + DUE + """
                returning id, library_id, state),
            noted as (
                insert into desk.extension (order_id, step, request_id, library_id, days, at)
                select :order::uuid, :step::int, id, library_id, :days::int, :now::timestamptz from moved),
            told as (
                insert into desk.step (id, request_id, library_id, act, by_name, from_staff, at, recorded_at, from_state,
                                       to_state, text)
                select gen_random_uuid(), id, library_id, 'extended', :by, true, :at::timestamptz, :now::timestamptz, state,
                       state, :text from moved)
            select library_id, count(*) as requests from moved group by library_id
            """;

    private static final String TAKE_BACK = """
            with gone as (
                delete from desk.extension
                 where order_id = :order and step = :step and library_id = any(:libraries)
                returning request_id, days)
            update desk.request r set due_at = due_at - make_interval(days => gone.days), version = version + 1
              from gone where r.id = gone.request_id and r.state in
            """ + " " + OPEN;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BusinessClock businessClock;

    Extensions(JdbcClient jdbc, Clock clock, BusinessClock businessClock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessClock = businessClock;
    }

    /** How many open requests of the libraries are due in the days of the order. */
    long countDue(ActionCall call) {
        return days(jdbc.sql("select count(*) from desk.request where" + DUE), call)
                .query(Long.class)
                .single();
    }

    /** Moves them; answers how many in which library. */
    Map<LibraryId, Long> extend(ActionCall call, int days) {
        Map<LibraryId, Long> moved = new TreeMap<>();
        days(jdbc.sql(EXTEND), call)
                .param("days", days)
                .param("order", call.order().value())
                .param("step", call.step())
                .param("by", call.actor().name())
                .param("text", call.source())
                .param("at", Sql.at(businessClock.instant()))
                .param("now", Sql.at(clock.instant()))
                .query(row -> {
                    moved.put(new LibraryId(row.getString("library_id")), row.getLong("requests"));
                });
        return moved;
    }

    /** Moves back what this step of this order moved; what is no longer open stays as it was. */
    void takeBack(ActionCall call) {
        jdbc.sql(TAKE_BACK)
                .param("order", call.order().value())
                .param("step", call.step())
                .param("libraries", call.libraries().codes())
                .update();
    }

    private JdbcClient.StatementSpec days(JdbcClient.StatementSpec statement, ActionCall call) {
        LocalDate to = call.to();
        Instant end = to == null
                ? END_OF_TIME
                : to.plusDays(1).atStartOfDay(businessClock.getZone()).toInstant();
        return statement
                .param("libraries", call.libraries().codes())
                .param(
                        "from",
                        Sql.at(call.from().atStartOfDay(businessClock.getZone()).toInstant()))
                .param("to", Sql.at(end));
    }
}
