package org.kaijuan.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.duties.rotation.Burden;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;

/** Rosters, substitutes, swaps and people who leave, through the facades. */
@KaijuanTest
class DutiesTest {

    private static final LibraryId LIBRARY = new LibraryId("jxlsxy");

    @Autowired
    TestActors actors;

    @Autowired
    Rosters rosters;

    @Autowired
    RosterPosts posts;

    @Autowired
    DutyBook duties;

    @Autowired
    Swaps swaps;

    @Autowired
    Absences absences;

    @Autowired
    Feeds feeds;

    @Autowired
    People people;

    @Autowired
    BusinessClock clock;

    private Actor director;
    private List<Actor> guards;
    private LocalDate first;

    @BeforeEach
    void invite() {
        director = actors.actor("director", LIBRARY);
        guards = Stream.generate(() -> actors.actor("guard", LIBRARY)).limit(4).toList();
        first = clock.today(clock.getZone()).plusDays(7);
    }

    @Test
    @Tag("HLT-19")
    void aPlannedRosterIsFairAndEachDutySaysWhy() {
        RosterView roster = planned(28);

        assertThat(roster.duties()).hasSize(28);
        assertThat(roster.gaps()).isEmpty();
        List<Integer> counts = roster.balances().stream().map(Balance::inAll).toList();
        assertThat(Collections.max(counts) - Collections.min(counts)).isLessThanOrEqualTo(1);
        assertThat(roster.duties()).allSatisfy(duty -> {
            assertThat(duty.burden()).isIn(Burden.NIGHT, Burden.HOLIDAY);
            assertThat(duty.why()).isNotNull();
        });
    }

    @Test
    void leaveIsKeptAndTheNextRosterPaysBackWhatIsOwed() {
        PersonId away = guards.getFirst().requirePerson();
        absences.note(guards.getFirst(), LIBRARY, away, new Period(first, first.plusDays(6)))
                .orThrow();
        RosterView one = published(5);
        assertThat(one.duties()).noneMatch(duty -> away.equals(duty.person()));

        Period next = new Period(first.plusDays(10), first.plusDays(12));
        RosterId second = rosters.create(director, new NewRoster(LIBRARY, "Next", next, ""))
                .orThrow();
        posts.add(director, second, night(one.posts().getFirst().name())).orThrow();
        rosters.plan(director, second).orThrow();

        PersonId owed = one.balances().stream()
                .filter(balance -> balance.inAll() == 1)
                .findFirst()
                .orElseThrow()
                .person();
        assertThat(rosters.get(director, second).duties().getFirst().person())
                .as("of five nights among three one had only one")
                .isEqualTo(owed);
    }

    @Test
    void twoWhoAgreeSwapAndTheDirectorIsTold() {
        List<DutyView> nights = published(8).duties();
        DutyView duty = nights.getFirst();
        Actor asker = holder(duty);
        Actor colleague = holder(nights.get(2));

        SwapId swap = swaps.ask(asker, duty.id(), colleague.requirePerson(), null, "please")
                .orThrow();
        assertThat(swaps.ask(asker, duty.id(), colleague.requirePerson(), null, ""))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(swaps.waiting(colleague)).isEqualTo(1);
        swaps.accept(colleague, swap).orThrow();

        DutyRecord record = duties.get(director, duty.id());
        assertThat(record.duty().person()).isEqualTo(colleague.requirePerson());
        assertThat(record.changes()).extracting(ChangeView::cause).containsExactly(ChangeCause.SWAP);
        assertThat(swaps.accept(colleague, swap)).isEqualTo(Outcome.refused("duties.swap-over"));
    }

    @Test
    void whoLeavesLeavesGapsThatASubstituteFills() {
        DutyView duty = published(8).duties().getFirst();
        PersonId gone = holder(duty).requirePerson();

        people.close(actors.system(), gone).orThrow();

        List<DutyView> gaps = duties.gaps(director, LIBRARY);
        assertThat(gaps).extracting(DutyView::id).contains(duty.id());
        DutyRecord gap = duties.get(director, duty.id());
        assertThat(gap.changes()).extracting(ChangeView::cause).containsExactly(ChangeCause.LEFT);
        Candidate first = gap.candidates().getFirst();
        assertThat(first.isFree()).isTrue();
        assertThat(duties.put(director, duty.id(), gap.duty().version(), first.person(), "substitute"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(duties.put(director, duty.id(), gap.duty().version(), first.person(), "again"))
                .isEqualTo(Outcome.refused("duties.changed-meanwhile"));
    }

    @Test
    @Tag("HLT-17")
    @Tag("HLT-19")
    void whoIsOnLeaveOrHasToRestNeitherSubstitutesNorSwaps() {
        RosterView roster = published(4);
        DutyView duty = roster.duties().get(1);
        Actor holder = holder(duty);
        PersonId nightBefore = holder(roster.duties().getFirst()).requirePerson();
        Actor free = holder(roster.duties().getLast());

        assertThat(duties.put(director, duty.id(), duty.version(), nightBefore, "ill"))
                .isEqualTo(Outcome.refused("duties.rest-needed"));
        assertThat(swaps.ask(holder, duty.id(), nightBefore, null, ""))
                .isEqualTo(Outcome.refused("duties.rest-needed"));
        assertThat(duties.get(director, duty.id()).candidates())
                .filteredOn(candidate -> candidate.person().equals(nightBefore))
                .singleElement()
                .matches(Candidate::resting);

        SwapId swap = swaps.ask(holder, duty.id(), free.requirePerson(), null, "please")
                .orThrow();
        absences.note(free, LIBRARY, free.requirePerson(), Period.day(duty.day()))
                .orThrow();
        assertThatThrownBy(() -> swaps.accept(free, swap))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("duties.away-that-day");
        assertThat(duties.put(director, duty.id(), duty.version(), free.requirePerson(), "ill"))
                .isEqualTo(Outcome.refused("duties.away-that-day"));
        assertThat(duties.get(director, duty.id()).duty().person()).isEqualTo(holder.requirePerson());
    }

    @Test
    void theEndMovesForthAndBack() {
        RosterView roster = published(4);
        RosterId id = roster.row().id();
        LocalDate last = roster.row().period().to();

        rosters.moveEnd(director, id, last.plusDays(6)).orThrow();
        assertThat(rosters.get(director, id).duties()).hasSize(10).noneMatch(DutyView::isGap);
        rosters.moveEnd(director, id, last.minusDays(2)).orThrow();
        assertThat(rosters.get(director, id).duties()).hasSize(2);
        rosters.moveEnd(director, id, last).orThrow();
        assertThat(rosters.get(director, id).duties()).hasSize(4);
        rosters.cancel(director, id, "over").orThrow();
        assertThat(rosters.get(director, id).duties()).isEmpty();
    }

    private RosterView published(int days) {
        RosterId id = planned(days).row().id();
        rosters.publish(director, id).orThrow();
        return rosters.get(director, id);
    }

    private RosterView planned(int days) {
        Period period = new Period(first, first.plusDays(days - 1));
        RosterId id = rosters.create(director, new NewRoster(LIBRARY, "Gate", period, "order 1"))
                .orThrow();
        posts.add(director, id, night("night " + UUID.randomUUID())).orThrow();
        rosters.plan(director, id).orThrow();
        return rosters.get(director, id);
    }

    private NewPost night(String name) {
        List<PersonId> crew =
                new ArrayList<>(guards.stream().map(Actor::requirePerson).toList());
        return new NewPost(name, null, LocalTime.of(18, 0), LocalTime.of(8, 0), PostDays.EVERY_DAY, 1, crew);
    }

    private Actor holder(DutyView duty) {
        return guards.stream()
                .filter(guard -> guard.requirePerson().equals(duty.person()))
                .findFirst()
                .orElseThrow();
    }
}
