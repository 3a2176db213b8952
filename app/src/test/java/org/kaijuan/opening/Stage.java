package org.kaijuan.opening;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;

/** Sets the stage for one library, in the order in which things are recorded. */
final class Stage {

    static final LibraryId LIBRARY = new LibraryId("jxau");

    private final ZoneId zone;
    private final PublicHolidays holidays;
    private final List<StateDecision> decisions = new ArrayList<>();
    private final List<WeeklyHours> weeks = new ArrayList<>();
    private final List<DatedHours> dated = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private long number;

    Stage(ZoneId zone, PublicHolidays holidays) {
        this.zone = zone;
        this.holidays = holidays;
    }

    static Stage inChina() {
        return new Stage(ZoneId.of("Asia/Shanghai"), PublicHolidays.china());
    }

    Stage close(@Nullable String service, LocalDate from, @Nullable LocalDate to) {
        return decide(service, false, from, to);
    }

    Stage open(@Nullable String service, LocalDate from, @Nullable LocalDate to) {
        return decide(service, true, from, to);
    }

    private Stage decide(@Nullable String service, boolean open, LocalDate from, @Nullable LocalDate to) {
        String order = "order " + ++number;
        StateChange change = new StateChange(LIBRARY, service, open, from, to, order, "reason");
        decisions.add(new StateDecision(UUID.randomUUID(), number, change, Instant.EPOCH, "tester", null, null, null));
        return this;
    }

    Stage withdrawLast() {
        StateDecision last = decisions.removeLast();
        decisions.add(new StateDecision(
                last.id(),
                last.number(),
                last.change(),
                last.decidedAt(),
                last.decidedBy(),
                Instant.EPOCH,
                "tester",
                null));
        return this;
    }

    /** Gives the last decision another last day. */
    Stage endLast(@Nullable LocalDate lastDay) {
        decisions.addLast(decisions.removeLast().with(new NewEnd(lastDay, "order", Instant.EPOCH, "tester")));
        return this;
    }

    Stage week(@Nullable String service, Season season, Map<DayOfWeek, List<TimeRange>> week, boolean onHolidays) {
        return week(service, season, LocalDate.of(2019, 1, 1), null, week, onHolidays);
    }

    Stage week(
            @Nullable String service,
            Season season,
            LocalDate from,
            @Nullable LocalDate to,
            Map<DayOfWeek, List<TimeRange>> week,
            boolean onHolidays) {
        weeks.add(new WeeklyHours(
                UUID.randomUUID(), ++number, LIBRARY, service, season, from, to, week, onHolidays, "order"));
        return this;
    }

    Stage days(@Nullable String service, LocalDate from, LocalDate to, String hours) {
        dated.add(new DatedHours(
                UUID.randomUUID(),
                ++number,
                LIBRARY,
                service,
                new Period(from, to),
                HoursText.parse(hours),
                "order",
                "reason"));
        return this;
    }

    Stage term(LocalDate from, LocalDate to) {
        terms.add(new Term(UUID.randomUUID(), LIBRARY, "term", new Period(from, to)));
        return this;
    }

    LibraryOpening opening() {
        return new LibraryOpening(zone, holidays, decisions, weeks, dated, terms);
    }
}
