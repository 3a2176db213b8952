package org.kaijuan.duties;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaijuan.duties.rotation.Availability;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Who could take a duty, the most owed first. */
@Component
class Candidates {

    private final PlanRows plans;
    private final DutyRows duties;
    private final Crews crews;
    private final Libraries libraries;

    Candidates(PlanRows plans, DutyRows duties, Crews crews, Libraries libraries) {
        this.plans = plans;
        this.duties = duties;
        this.crews = crews;
        this.libraries = libraries;
    }

    List<Candidate> of(RosterRow roster, DutyView duty, List<Balance> post) {
        Set<PersonId> people = post.stream().map(Balance::person).collect(Collectors.toSet());
        Map<PersonId, Availability> availability = plans.availability(
                roster,
                Period.day(duty.day()),
                people,
                libraries.get(roster.library()).zone());
        return post.stream()
                .filter(balance -> !balance.person().equals(duty.person()))
                .map(balance -> candidate(duty, balance, availability))
                .sorted(Comparator.comparing(Candidate::isFree)
                        .thenComparingDouble(candidate -> candidate.share() - candidate.taken())
                        .reversed())
                .toList();
    }

    private Candidate candidate(DutyView duty, Balance balance, Map<PersonId, Availability> availability) {
        PersonId person = balance.person();
        boolean away =
                availability.getOrDefault(person, Availability.ALWAYS).away().contains(duty.day());
        return new Candidate(
                person, balance.name(), balance.inAll(), balance.fair(), away, duties.isTaken(person, duty));
    }

    boolean serves(RosterRow roster, PersonId person) {
        return crews.ids(roster.library(), null).contains(person);
    }

    boolean serves(LibraryId library, PersonId person) {
        return crews.ids(library, null).contains(person);
    }
}
