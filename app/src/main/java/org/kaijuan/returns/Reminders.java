package org.kaijuan.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.ReminderStep;
import org.kaijuan.policy.Policies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the libraries that have not answered, and only those (PRV-03). */
@Service
public class Reminders {

    private final NoticeRows rows;
    private final ReturnRows returns;
    private final NoticeTrail trail;
    private final NoticeLetters letters;
    private final Notices notices;
    private final Policies policies;
    private final BusinessClock clock;

    Reminders(
            NoticeRows rows,
            ReturnRows returns,
            NoticeTrail trail,
            NoticeLetters letters,
            Notices notices,
            Policies policies,
            BusinessClock clock) {
        this.rows = rows;
        this.returns = returns;
        this.trail = trail;
        this.letters = letters;
        this.notices = notices;
        this.policies = policies;
        this.clock = clock;
    }

    /** Writes to every library that is missing, now. Says to how many. */
    @Transactional
    public Outcome<Integer> remindNow(Actor actor, NoticeId id) {
        NoticeView notice = notices.own(actor, id);
        if (!notice.isIssued()) {
            return Outcome.refused("returns.notice-not-open");
        }
        List<LibraryId> missing = missing(notice);
        String step = "hand " + clock.instant();
        missing.forEach(library -> remind(notice, library, step, "returns.reminder"));
        trail.note(actor, id, null, "reminded", Integer.toString(missing.size()));
        return Outcome.done(missing.size());
    }

    /** What the calendar asks for: some days before, the day before, on the day, and once when it is over. */
    @Transactional
    public int remindDue() {
        int reminded = 0;
        LocalDate today = clock.today(clock.getZone());
        for (NoticeView notice : rows.all()) {
            if (notice.isIssued()) {
                for (LibraryId library : missing(notice)) {
                    reminded += remindIfDue(notice, library, today) ? 1 : 0;
                }
            }
        }
        return reminded;
    }

    private boolean remindIfDue(NoticeView notice, LibraryId library, LocalDate today) {
        int first =
                policies.inForce(ReturnsConfiguration.FIRST_REMINDER, library).value();
        return ReminderStep.due(today, notice.lastDay(), first)
                .filter(step ->
                        remind(notice, library, step.key(), step.isOverdue() ? "returns.overdue" : "returns.reminder"))
                .isPresent();
    }

    private boolean remind(NoticeView notice, LibraryId library, String step, String template) {
        if (!trail.reminder(notice.id(), library, step)) {
            return false;
        }
        letters.send(notice, library, template, step, Map.of());
        return true;
    }

    private List<LibraryId> missing(NoticeView notice) {
        Set<LibraryId> submitted = returns.submitted(notice.id());
        return notice.addressees().stream()
                .filter(addressee -> addressee.exemption() == null)
                .map(Addressee::library)
                .filter(library -> !submitted.contains(library))
                .toList();
    }
}
