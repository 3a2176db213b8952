package org.kaijuan.duties;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Who could take a duty, the most owed first. */
@Component
class Candidates {

    private final Readiness readiness;
    private final Crews crews;

    Candidates(Readiness readiness, Crews crews) {
        this.readiness = readiness;
        this.crews = crews;
    }

    List<Candidate> of(DutyView duty, List<Balance> post) {
        Set<PersonId> people = post.stream().map(Balance::person).collect(Collectors.toSet());
        Map<PersonId, Readiness.Obstacle> obstacles = readiness.against(people, duty);
        return post.stream()
                .filter(balance -> !balance.person().equals(duty.person()))
                .map(balance -> candidate(balance, obstacles.get(balance.person())))
                .sorted(Comparator.comparing(Candidate::isFree)
                        .thenComparingDouble(candidate -> candidate.share() - candidate.taken())
                        .reversed())
                .toList();
    }

    private static Candidate candidate(Balance balance, Readiness.@Nullable Obstacle obstacle) {
        return new Candidate(
                balance.person(),
                balance.name(),
                balance.inAll(),
                balance.fair(),
                obstacle == Readiness.Obstacle.AWAY,
                obstacle == Readiness.Obstacle.BUSY,
                obstacle == Readiness.Obstacle.RESTING);
    }

    boolean serves(RosterRow roster, PersonId person) {
        return crews.ids(roster.library(), null).contains(person);
    }

    boolean serves(LibraryId library, PersonId person) {
        return crews.ids(library, null).contains(person);
    }
}
