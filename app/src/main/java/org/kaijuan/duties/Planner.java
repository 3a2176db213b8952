package org.kaijuan.duties;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaijuan.duties.rotation.Burden;
import org.kaijuan.duties.rotation.Crew;
import org.kaijuan.duties.rotation.Ledger;
import org.kaijuan.duties.rotation.Member;
import org.kaijuan.duties.rotation.Plan;
import org.kaijuan.duties.rotation.Rotation;
import org.kaijuan.duties.rotation.Turn;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.policy.Policies;
import org.springframework.stereotype.Component;

/** Puts a roster's days before the rotation and writes down what it says. */
@Component
class Planner {

    /** Nobody pays back more than this at once, whatever an old roster left. */
    private static final long MOST_CARRIED = 3 * Ledger.TURN;

    private final PlanRows rows;
    private final DayKinds kinds;
    private final Policies policies;

    Planner(PlanRows rows, DayKinds kinds, Policies policies) {
        this.rows = rows;
        this.kinds = kinds;
        this.policies = policies;
    }

    /** Plans the days of {@code period}, which must not be planned yet, in the caller's transaction. */
    void plan(RosterRow roster, List<PostView> posts, Period period, ZoneId zone) {
        List<Turn> turns = new ArrayList<>();
        List<PlanRows.Seat> seats = new ArrayList<>();
        for (PostView post : posts) {
            List<LocalDate> days = period.dates()
                    .filter(day -> post.days().include(kinds.of(day)))
                    .toList();
            for (LocalDate day : days) {
                for (int seat = 1; seat <= post.seats(); seat++) {
                    turns.add(turn(post, day));
                    seats.add(new PlanRows.Seat(day, seat));
                }
            }
        }
        Set<PersonId> people =
                posts.stream().flatMap(post -> post.crew().stream()).collect(Collectors.toSet());
        List<Crew> crews = posts.stream().map(post -> crew(roster, post)).toList();
        Rotation rotation = new Rotation(policies.inForce(DutiesPolicies.REST_AFTER_NIGHT, roster.library())
                .value());
        Plan plan = rotation.plan(crews, turns, rows.availability(roster, period, people, zone));
        rows.insert(roster, posts, seats, plan.placements(), zone);
        rows.addShares(roster, posts, plan.shares());
    }

    private Turn turn(PostView post, LocalDate day) {
        LocalDateTime ends = (post.isNight() ? day.plusDays(1) : day).atTime(post.ends());
        return new Turn(post.name(), day.atTime(post.starts()), ends, kinds.of(day, post.isNight()));
    }

    private Crew crew(RosterRow roster, PostView post) {
        Map<PersonId, Map<Burden, Long>> owed = rows.owed(roster.library(), post.name());
        return new Crew(
                post.name(),
                post.crew().stream()
                        .map(person -> new Member(person, bounded(owed.getOrDefault(person, Map.of()))))
                        .toList());
    }

    private static Map<Burden, Long> bounded(Map<Burden, Long> owed) {
        Map<Burden, Long> bounded = new EnumMap<>(Burden.class);
        owed.forEach((burden, turns) -> bounded.put(burden, Math.clamp(turns, -MOST_CARRIED, MOST_CARRIED)));
        return bounded;
    }
}
