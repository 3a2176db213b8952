package org.kaijuan.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders and hours in the database: set, seen at once, previewed, taken back, and by whom. */
@KaijuanTest
class OpeningTest {

    private static final String READING = "reading-room";
    private static final String LOANS = "loan-desk";
    private static final LocalDate LEVEL_ONE = LocalDate.of(2020, 1, 24);
    private static final LocalDate MARCH_3 = LocalDate.of(2020, 3, 3);

    @Autowired
    Opening opening;

    @Autowired
    OpeningHours hours;

    @Autowired
    TestActors actors;

    @Autowired
    BusinessClock clock;

    @Test
    void anOrderHoldsAtOnceForItsLibraryOnly() {
        LibraryId xyu = new LibraryId("xyu");
        Actor director = actors.actor("director", xyu);

        opening.decide(director, close(xyu, READING, LEVEL_ONE, null)).orThrow();

        ServiceState state = opening.state(xyu, READING, Instant.parse("2020-03-03T01:00:00Z"));
        assertThat(state.open()).isFalse();
        assertThat(state.since()).isEqualTo(LEVEL_ONE);
        assertThat(state.order()).isEqualTo("order 1");
        assertThat(state.reason()).isEqualTo("because");
        assertThat(opening.state(new LibraryId("pxc"), READING, MARCH_3).open()).isTrue();
    }

    @Test
    void aPreviewSaysWhatWouldHappenAndNothingHappens() {
        LibraryId library = new LibraryId("jxhlxy");
        Actor director = actors.actor("director", library);

        List<StatePreview> preview =
                opening.preview(director, close(library, null, MARCH_3, null)).orThrow();

        assertThat(preview).hasSameSizeAs(opening.services()).allMatch(StatePreview::changes);
        assertThat(opening.state(library, READING, MARCH_3).open()).isTrue();
    }

    @Test
    void anOrderIsTakenBackBeforeItBeginsAndNotAfter() {
        LibraryId library = new LibraryId("jvtc");
        Actor director = actors.actor("director", library);
        LocalDate tomorrow = clock.today(clock.getZone()).plusDays(1);
        StateDecision pending =
                opening.decide(director, close(library, LOANS, tomorrow, null)).orThrow();
        StateDecision running = opening.decide(director, close(library, READING, LEVEL_ONE, null))
                .orThrow();

        opening.withdraw(director, library, pending.id()).orThrow();

        assertThat(opening.state(library, LOANS, tomorrow).open()).isTrue();
        assertThat(refusal(opening.withdraw(director, library, pending.id()))).isEqualTo("opening.already-begun");
        assertThat(refusal(opening.withdraw(director, library, running.id()))).isEqualTo("opening.already-begun");
        assertThatThrownBy(
                        () -> opening.withdraw(actors.actor("director", new LibraryId("pxc")), library, running.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void hoursAndTermsAreKeptAsTheyWereSet() {
        LibraryId library = new LibraryId("jxnu");
        Actor director = actors.actor("director", library);
        List<TimeRange> loans = HoursText.parse("8:00-17:10");
        hours.setWeek(director, NewWeek.workdays(library, LOANS, LocalDate.of(2019, 9, 1), loans, "order 2"))
                .orThrow();
        hours.setDays(
                        director,
                        new NewDays(
                                library,
                                LOANS,
                                Period.day(MARCH_3),
                                HoursText.parse("14:30-16:00"),
                                "order 3",
                                "pick-up only"))
                .orThrow();
        hours.addTerm(director, library, "2020", new Period(LocalDate.of(2020, 2, 17), LocalDate.of(2020, 6, 28)))
                .orThrow();

        assertThat(opening.state(library, LOANS, MARCH_3).hoursToday()).isEqualTo(HoursText.parse("14:30-16:00"));
        assertThat(opening.state(library, LOANS, MARCH_3.plusDays(1)).hoursToday())
                .isEqualTo(loans);
        assertThat(opening.isStaffed(library, LOANS, Instant.parse("2020-03-03T07:59:59Z")))
                .isTrue();
        assertThat(opening.plusWorkingTime(library, LOANS, Instant.parse("2020-03-03T07:00:00Z"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2020-03-04T01:00:00Z"));
        assertThat(hours.schedule(library, MARCH_3, 2).days()).allMatch(ScheduleDay::term);
        assertThat(refusal(hours.addTerm(
                        director, library, "again", new Period(LocalDate.of(2020, 6, 28), LocalDate.of(2020, 7, 1)))))
                .isEqualTo("opening.terms-overlap");
    }

    @Test
    void onlyThoseInChargeSetAnything() {
        LibraryId pxc = new LibraryId("pxc");
        StateChange change = close(pxc, LOANS, LEVEL_ONE, null);

        assertThatThrownBy(() -> opening.decide(actors.actor("librarian", pxc), change))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> opening.decide(actors.reader(pxc), change)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> opening.decide(actors.actor("director", new LibraryId("xyu")), change))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> hours.record(actors.actor("guard", new LibraryId("xyu")), pxc))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aServiceNobodyRunsIsNotFound() {
        assertThatThrownBy(() -> opening.state(new LibraryId("pxc"), "tea-room", MARCH_3))
                .isInstanceOf(NotFoundException.class);
    }

    private static StateChange close(
            LibraryId library, @Nullable String service, LocalDate from, @Nullable LocalDate to) {
        return new StateChange(library, service, false, from, to, "order 1", "because");
    }

    private static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "done";
            case Outcome.Refused<?> refused -> refused.refusal().code();
        };
    }
}
