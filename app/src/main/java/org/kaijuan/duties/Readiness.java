package org.kaijuan.duties;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.policy.Policies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether somebody can take a duty that changes hands: not on leave, nothing else that day, rested after a night. */
@Component
class Readiness {

    private static final int DAYS_AROUND = 3;

    /** What keeps somebody from a duty, the weightiest first. */
    enum Obstacle {
        AWAY("duties.away-that-day"),
        BUSY("duties.busy-that-day"),
        RESTING("duties.rest-needed");

        private final String refusal;

        Obstacle(String refusal) {
            this.refusal = refusal;
        }

        Refusal refusal() {
            return Refusal.of(refusal);
        }
    }

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Libraries libraries;

    Readiness(JdbcClient jdbc, Policies policies, Libraries libraries) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.libraries = libraries;
    }

    /** What is in the way; duties in {@code given} change hands with this one and do not count. */
    Optional<Obstacle> against(PersonId person, DutyView duty, Set<DutyId> given) {
        if (away(duty.day(), Set.of(person)).contains(person)) {
            return Optional.of(Obstacle.AWAY);
        }
        List<DutyView> others = around(Set.of(person), duty).stream()
                .filter(other -> !given.contains(other.id()))
                .toList();
        return inTheWay(duty, others);
    }

    /** What is in the way of each of {@code people}; those who can take it are left out. */
    Map<PersonId, Obstacle> against(Set<PersonId> people, DutyView duty) {
        Set<PersonId> away = away(duty.day(), people);
        List<DutyView> others = around(people, duty);
        Map<PersonId, Obstacle> obstacles = new HashMap<>();
        for (PersonId person : people) {
            Optional<Obstacle> found = away.contains(person)
                    ? Optional.of(Obstacle.AWAY)
                    : inTheWay(
                            duty,
                            others.stream()
                                    .filter(other -> person.equals(other.person()))
                                    .toList());
            found.ifPresent(obstacle -> obstacles.put(person, obstacle));
        }
        return obstacles;
    }

    /** Throws what is in the way, after the duty has been written to its new holder. */
    void require(PersonId person, DutyView duty) {
        against(person, duty, Set.of()).ifPresent(obstacle -> {
            throw new RefusedException(obstacle.refusal());
        });
    }

    private Optional<Obstacle> inTheWay(DutyView duty, List<DutyView> others) {
        if (others.stream().anyMatch(other -> other.day().equals(duty.day()))) {
            return Optional.of(Obstacle.BUSY);
        }
        Duration rest = policies.at(DutiesPolicies.REST_AFTER_NIGHT, duty.library(), duty.day())
                .value();
        ZoneId zone = libraries.get(duty.library()).zone();
        boolean tired = others.stream()
                .anyMatch(other -> other.startsAt().isBefore(duty.startsAt())
                        ? duty.startsAt().isBefore(ready(other, rest, zone))
                        : other.startsAt().isBefore(ready(duty, rest, zone)));
        return tired ? Optional.of(Obstacle.RESTING) : Optional.empty();
    }

    /** When whoever had this duty may begin another. */
    private static Instant ready(DutyView duty, Duration rest, ZoneId zone) {
        Instant midnight = duty.day().plusDays(1).atStartOfDay(zone).toInstant();
        return duty.endsAt().isAfter(midnight) ? duty.endsAt().plus(rest) : duty.endsAt();
    }

    private Set<PersonId> away(LocalDate day, Set<PersonId> people) {
        return Set.copyOf(jdbc.sql("""
                        select distinct person_id from duties.absence
                         where person_id = any(:people) and :day between first_day and last_day
                        """)
                .param("people", ids(people))
                .param("day", day)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Their other duties of those days, of published rosters and of the duty's own. */
    private List<DutyView> around(Set<PersonId> people, DutyView duty) {
        return jdbc.sql(DutyRows.SELECT + """
                          join duties.roster r on r.id = d.roster_id
                         where d.person_id = any(:people) and not d.dropped and d.id <> :duty
                           and (r.state = 'PUBLISHED' or r.id = :roster) and d.day between :from and :to
                        """)
                .param("people", ids(people))
                .param("duty", duty.id().value())
                .param("roster", duty.roster().value())
                .param("from", duty.day().minusDays(DAYS_AROUND))
                .param("to", duty.day().plusDays(DAYS_AROUND))
                .query(DutyRows::duty)
                .list();
    }

    private static UUID[] ids(Set<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
