package org.kaijuan.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the units that have a directive and have not acknowledged it: by hand and by the calendar (ORG-09). */
@Service
public class DirectiveReminders {

    private final Directives directives;
    private final DirectiveOffices offices;
    private final DirectiveRows rows;
    private final DirectiveLetters letters;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Audit audit;

    DirectiveReminders(
            Directives directives,
            DirectiveOffices offices,
            DirectiveRows rows,
            DirectiveLetters letters,
            Libraries libraries,
            BusinessClock clock,
            Audit audit) {
        this.directives = directives;
        this.offices = offices;
        this.rows = rows;
        this.letters = letters;
        this.libraries = libraries;
        this.clock = clock;
        this.audit = audit;
    }

    /** Writes to every unit below that has it and has not acknowledged it. Says to how many. */
    @Transactional
    public Outcome<Integer> remind(Actor actor, DirectiveId id, UnitId at) {
        DirectiveAt seen = directives.get(actor, id, at);
        offices.require(actor, ResponseAccess.DIRECTIVE_ISSUE, at);
        List<UnitView> awaited = seen.reach().stream()
                .filter(ReachLine::isAwaited)
                .map(ReachLine::unit)
                .toList();
        String step = "hand " + clock.instant();
        awaited.forEach(unit -> remind(seen.directive(), unit.id(), step));
        audit.record(
                actor,
                "response.directive.reminded",
                null,
                "directive",
                id.toString(),
                Map.of("unit", at.code(), "units", awaited.size()));
        return Outcome.done(awaited.size());
    }

    /** What the calendar asks for: the day before the deadline, and once when it is over. Says how many were written to. */
    @Transactional
    public int remindDue() {
        LocalDate today = clock.today(clock.getZone());
        int reminded = 0;
        for (DirectiveView directive : rows.dueUntil(today.plusDays(1))) {
            LocalDate deadline = directive.deadline();
            String step = deadline != null && deadline.isBefore(today) ? "overdue" : "soon";
            for (Arrival arrival : rows.arrivals(directive.id())) {
                boolean stands = libraries.findUnit(arrival.unit().code()).isPresent();
                if (stands && arrival.acknowledgedAt() == null && remind(directive, arrival.unit(), step)) {
                    reminded++;
                }
            }
        }
        return reminded;
    }

    private boolean remind(DirectiveView directive, UnitId unit, String step) {
        if (!rows.reminded(directive.id(), unit, step)) {
            return false;
        }
        letters.send(directive, unit, "response.directive-reminder", step);
        return true;
    }
}
