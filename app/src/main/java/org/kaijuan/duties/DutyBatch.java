package org.kaijuan.duties;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.duties.rotation.Placement;
import org.kaijuan.duties.rotation.Turn;
import org.kaijuan.duties.rotation.Why;
import org.kaijuan.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The columns of many duties, to be inserted at once. A day that was dropped before comes back. */
final class DutyBatch {

    private final UUID[] ids;
    private final UUID[] posts;
    private final String[] days;
    private final Integer[] seats;
    private final String[] starts;
    private final String[] ends;
    private final String[] burdens;
    private final @Nullable UUID[] people;
    private final @Nullable Long[] owed;
    private final @Nullable Long[] owedInAll;
    private final @Nullable Integer[] free;
    private final Integer[] away;
    private final Integer[] busy;
    private final @Nullable String[] lastDays;
    private final Boolean[] moved;

    DutyBatch(int size) {
        ids = new UUID[size];
        posts = new UUID[size];
        days = new String[size];
        seats = new Integer[size];
        starts = new String[size];
        ends = new String[size];
        burdens = new String[size];
        people = new UUID[size];
        owed = new Long[size];
        owedInAll = new Long[size];
        free = new Integer[size];
        away = new Integer[size];
        busy = new Integer[size];
        lastDays = new String[size];
        moved = new Boolean[size];
    }

    void put(int row, PostId post, PlanRows.Seat seat, Placement placement, ZoneId zone) {
        Turn turn = placement.turn();
        ids[row] = Ids.next();
        posts[row] = post.value();
        days[row] = seat.day().toString();
        seats[row] = seat.number();
        starts[row] = turn.starts().atZone(zone).toInstant().toString();
        ends[row] = turn.ends().atZone(zone).toInstant().toString();
        burdens[row] = turn.burden().name();
        moved[row] = false;
        switch (placement) {
            case Placement.Taken taken -> {
                people[row] = taken.person().value();
                explain(row, taken.why());
            }
            case Placement.Gap gap -> {
                away[row] = gap.away();
                busy[row] = gap.busy();
            }
        }
    }

    private void explain(int row, Why why) {
        owed[row] = why.owed();
        owedInAll[row] = why.owedInAll();
        free[row] = why.free();
        away[row] = why.away();
        busy[row] = why.busy();
        lastDays[row] = why.lastDay() == null ? null : why.lastDay().toString();
        moved[row] = why.moved();
    }

    void write(JdbcClient jdbc, RosterRow roster) {
        jdbc.sql("""
                        insert into duties.duty (id, roster_id, library_id, post_id, day, seat, starts_at, ends_at, burden, person_id,
                                                 owed, owed_in_all, free, away, busy, last_day, moved)
                        select id, :roster, :library, post, day, seat, starts, ends, burden, person,
                               owed, owed_in_all, free, away, busy, last_day, moved
                          from unnest(:ids::uuid[], :posts::uuid[], :days::date[], :seats::int[], :starts::timestamptz[],
                                      :ends::timestamptz[], :burdens::text[], :people::uuid[], :owed::bigint[], :owedInAll::bigint[],
                                      :free::int[], :away::int[], :busy::int[], :lastDays::date[], :moved::boolean[])
                               as row (id, post, day, seat, starts, ends, burden, person, owed, owed_in_all, free, away, busy, last_day, moved)
                        on conflict (post_id, day, seat) do update
                           set person_id = excluded.person_id, owed = excluded.owed, owed_in_all = excluded.owed_in_all,
                               free = excluded.free, away = excluded.away, busy = excluded.busy, last_day = excluded.last_day,
                               moved = excluded.moved, by_hand = false, dropped = false, version = duties.duty.version + 1
                         where duties.duty.dropped
                        """)
                .param("roster", roster.id().value())
                .param("library", roster.library().code())
                .param("ids", ids)
                .param("posts", posts)
                .param("days", days)
                .param("seats", seats)
                .param("starts", starts)
                .param("ends", ends)
                .param("burdens", burdens)
                .param("people", people)
                .param("owed", owed)
                .param("owedInAll", owedInAll)
                .param("free", free)
                .param("away", away)
                .param("busy", busy)
                .param("lastDays", lastDays)
                .param("moved", moved)
                .update();
    }
}
