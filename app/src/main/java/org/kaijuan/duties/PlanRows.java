package org.kaijuan.duties;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kaijuan.duties.rotation.Availability;
import org.kaijuan.duties.rotation.Burden;
import org.kaijuan.duties.rotation.Ledger;
import org.kaijuan.duties.rotation.Placement;
import org.kaijuan.duties.rotation.Turn;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What planning reads and writes, each in one statement however large the roster. */
@Component
class PlanRows {

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Leave, and duties that stand already: those of other published rosters and what the roster itself keeps. */
    Map<PersonId, Availability> availability(RosterRow roster, Period period, Set<PersonId> people, ZoneId zone) {
        UUID[] ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        Map<PersonId, Set<LocalDate>> away = new HashMap<>();
        jdbc.sql("""
                        select person_id, day::date from duties.absence,
                               generate_series(greatest(first_day, :from), least(last_day, :to), interval '1 day') as day
                         where person_id = any(:people) and first_day <= :to and last_day >= :from
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("people", ids)
                .query(row -> {
                    away.computeIfAbsent(new PersonId(row.getObject(1, UUID.class)), it -> new HashSet<>())
                            .add(row.getObject(2, LocalDate.class));
                });
        Map<PersonId, List<Turn>> engaged = engaged(roster, period, ids, zone);
        Map<PersonId, Availability> result = new HashMap<>();
        for (PersonId person : people) {
            result.put(
                    person,
                    new Availability(away.getOrDefault(person, Set.of()), engaged.getOrDefault(person, List.of())));
        }
        return result;
    }

    private Map<PersonId, List<Turn>> engaged(RosterRow roster, Period period, UUID[] people, ZoneId zone) {
        Map<PersonId, List<Turn>> engaged = new HashMap<>();
        jdbc.sql(DutyRows.SELECT + """
                          join duties.roster r on r.id = d.roster_id
                         where d.person_id = any(:people) and not d.dropped
                           and (r.state = 'PUBLISHED' or r.id = :roster) and d.day between :from and :to
                        """)
                .param("people", people)
                .param("roster", roster.id().value())
                .param("from", period.from().minusDays(3))
                .param("to", period.to().plusDays(3))
                .query(DutyRows::duty)
                .list()
                .forEach(duty -> {
                    if (duty.person() != null) {
                        engaged.computeIfAbsent(duty.person(), it -> new ArrayList<>())
                                .add(turn(duty, zone));
                    }
                });
        return engaged;
    }

    private static Turn turn(DutyView duty, ZoneId zone) {
        return new Turn(
                duty.post(),
                duty.startsAt().atZone(zone).toLocalDateTime(),
                duty.endsAt().atZone(zone).toLocalDateTime(),
                duty.burden());
    }

    /** What published rosters of the library still owe for posts of this name: shares less turns, by kind of day. */
    Map<PersonId, Map<Burden, Long>> owed(LibraryId library, String post) {
        Map<PersonId, Map<Burden, Long>> owed = new HashMap<>();
        jdbc.sql("""
                        with posts as (select p.id from duties.post p join duties.roster r on r.id = p.roster_id
                                        where p.library_id = :library and p.name = :post and r.state = 'PUBLISHED'),
                             sums as (select person_id, burden, millionths from duties.share where post_id in (select id from posts)
                                      union all
                                      select person_id, burden, -:turn::bigint from duties.duty
                                       where post_id in (select id from posts) and person_id is not null and not dropped)
                        select person_id, burden, sum(millionths) from sums group by 1, 2
                        """)
                .param("library", library.code())
                .param("post", post)
                .param("turn", Ledger.TURN)
                .query(row -> {
                    owed.computeIfAbsent(new PersonId(row.getObject(1, UUID.class)), it -> new EnumMap<>(Burden.class))
                            .put(Burden.valueOf(row.getString(2)), row.getLong(3));
                });
        return owed;
    }

    /** Takes away what was planned and has neither been attended nor published. */
    void clear(RosterId roster) {
        jdbc.sql("delete from duties.duty where roster_id = :roster")
                .param("roster", roster.value())
                .update();
        jdbc.sql("delete from duties.share where post_id in (select id from duties.post where roster_id = :roster)")
                .param("roster", roster.value())
                .update();
    }

    void insert(RosterRow roster, List<PostView> posts, List<Seat> seats, List<Placement> placements, ZoneId zone) {
        Map<String, PostId> ids = new HashMap<>();
        posts.forEach(post -> ids.put(post.name(), post.id()));
        DutyBatch batch = new DutyBatch(placements.size());
        for (int i = 0; i < placements.size(); i++) {
            batch.put(
                    i,
                    ids.getOrDefault(
                            placements.get(i).turn().post(), posts.getFirst().id()),
                    seats.get(i),
                    placements.get(i),
                    zone);
        }
        batch.write(jdbc, roster);
    }

    /** Adds to the shares of each post. */
    void addShares(RosterRow roster, List<PostView> posts, Map<String, Map<PersonId, Map<Burden, Long>>> shares) {
        List<UUID> post = new ArrayList<>();
        List<UUID> person = new ArrayList<>();
        List<String> burden = new ArrayList<>();
        List<Long> share = new ArrayList<>();
        for (PostView each : posts) {
            shares.getOrDefault(each.name(), Map.of())
                    .forEach((who, kinds) -> kinds.forEach((kind, millionths) -> {
                        post.add(each.id().value());
                        person.add(who.value());
                        burden.add(kind.name());
                        share.add(millionths);
                    }));
        }
        jdbc.sql("""
                        insert into duties.share as s (post_id, person_id, library_id, burden, millionths)
                        select post, person, :library, burden, millionths
                          from unnest(:posts::uuid[], :people::uuid[], :burdens::text[], :shares::bigint[])
                               as row (post, person, burden, millionths)
                        on conflict (post_id, person_id, burden) do update set millionths = s.millionths + excluded.millionths
                        """)
                .param("library", roster.library().code())
                .param("posts", post.toArray(UUID[]::new))
                .param("people", person.toArray(UUID[]::new))
                .param("burdens", burden.toArray(String[]::new))
                .param("shares", share.toArray(Long[]::new))
                .update();
    }

    /** A seat of a post on a day. */
    record Seat(LocalDate day, int number) {}
}
