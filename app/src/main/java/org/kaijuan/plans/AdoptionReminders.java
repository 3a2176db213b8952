package org.kaijuan.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.ReminderStep;
import org.kaijuan.policy.Policies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the libraries that have not answered to a template, and only those. */
@Service
public class AdoptionReminders {

    private final PlanTemplates templates;
    private final PlanTemplateRows rows;
    private final AdoptionRows adoptions;
    private final AdoptionLetters letters;
    private final PlanTrail trail;
    private final Policies policies;
    private final BusinessClock clock;

    AdoptionReminders(
            PlanTemplates templates,
            PlanTemplateRows rows,
            AdoptionRows adoptions,
            AdoptionLetters letters,
            PlanTrail trail,
            Policies policies,
            BusinessClock clock) {
        this.templates = templates;
        this.rows = rows;
        this.adoptions = adoptions;
        this.letters = letters;
        this.trail = trail;
        this.policies = policies;
        this.clock = clock;
    }

    /** Writes to every library that is missing, now. Says to how many. */
    @Transactional
    public Outcome<Integer> remindNow(Actor actor, TemplateId id) {
        TemplateView template = templates.own(actor, id);
        if (!template.isPublished()) {
            return Outcome.refused("plans.not-published");
        }
        List<LibraryId> missing = missing(template);
        String step = "hand " + clock.instant();
        missing.forEach(library -> remind(template, library, step, "plans.reminder"));
        trail.note(actor, id, "reminded", Integer.toString(missing.size()));
        return Outcome.done(missing.size());
    }

    /** What the calendar asks for: some days before, the day before, on the day, and once when it is over. */
    @Transactional
    public int remindDue() {
        int reminded = 0;
        LocalDate today = clock.today(clock.getZone());
        for (TemplateView template : rows.all()) {
            if (template.isPublished()) {
                for (LibraryId library : missing(template)) {
                    reminded += remindIfDue(template, library, today) ? 1 : 0;
                }
            }
        }
        return reminded;
    }

    private boolean remindIfDue(TemplateView template, LibraryId library, LocalDate today) {
        int first = policies.inForce(PlansConfiguration.FIRST_REMINDER, library).value();
        return ReminderStep.due(today, template.lastDay(), first)
                .filter(step ->
                        remind(template, library, step.key(), step.isOverdue() ? "plans.overdue" : "plans.reminder"))
                .isPresent();
    }

    private boolean remind(TemplateView template, LibraryId library, String step, String wording) {
        if (!adoptions.reminder(template.id(), library, step)) {
            return false;
        }
        letters.send(template, library, wording, step);
        return true;
    }

    private List<LibraryId> missing(TemplateView template) {
        Set<LibraryId> answered = adoptions.of(template.id()).keySet();
        return template.asked().stream()
                .filter(library -> !answered.contains(library))
                .toList();
    }
}
