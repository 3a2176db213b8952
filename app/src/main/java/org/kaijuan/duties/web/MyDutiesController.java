package org.kaijuan.duties.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.duties.Absences;
import org.kaijuan.duties.Briefings;
import org.kaijuan.duties.DutiesPermissions;
import org.kaijuan.duties.DutyBook;
import org.kaijuan.duties.DutyId;
import org.kaijuan.duties.Feeds;
import org.kaijuan.duties.SwapId;
import org.kaijuan.duties.SwapView;
import org.kaijuan.duties.Swaps;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** My duties: what comes, who asks me to swap, what I was told, when I cannot. */
@Controller
class MyDutiesController {

    private static final String MINE = "/desk/duties";

    private final DutyBook duties;
    private final Swaps swaps;
    private final Briefings briefings;
    private final Absences absences;
    private final Feeds feeds;
    private final DutyLibraries libraries;

    MyDutiesController(
            DutyBook duties,
            Swaps swaps,
            Briefings briefings,
            Absences absences,
            Feeds feeds,
            DutyLibraries libraries) {
        this.duties = duties;
        this.swaps = swaps;
        this.briefings = briefings;
        this.absences = absences;
        this.feeds = feeds;
        this.libraries = libraries;
    }

    @GetMapping(MINE)
    @Allow(DutiesPermissions.SERVE)
    Page mine(Actor actor) {
        return Page.of("duties/mine", page(actor, null, Form.empty()));
    }

    @PostMapping("/desk/duties/{id}/attendance")
    @Allow(DutiesPermissions.SERVE)
    Page attend(Actor actor, @PathVariable UUID id) {
        return after(actor, duties.attend(actor, new DutyId(id)), "duties.flash.attended");
    }

    @PostMapping("/desk/swaps/{id}/acceptance")
    @Allow(DutiesPermissions.SERVE)
    Page accept(Actor actor, @PathVariable UUID id) {
        return after(actor, swaps.accept(actor, new SwapId(id)), "duties.flash.swapped");
    }

    @PostMapping("/desk/swaps/{id}/refusal")
    @Allow(DutiesPermissions.SERVE)
    Page decline(Actor actor, @PathVariable UUID id) {
        return after(actor, swaps.decline(actor, new SwapId(id)), "duties.flash.declined");
    }

    @PostMapping("/desk/swaps/{id}/withdrawal")
    @Allow(DutiesPermissions.SERVE)
    Page withdraw(Actor actor, @PathVariable UUID id) {
        Outcome<SwapView> withdrawn = swaps.withdraw(actor, new SwapId(id));
        return after(actor, withdrawn, "duties.flash.withdrawn");
    }

    @PostMapping("/desk/briefings/{id}/acknowledgement")
    @Allow(DutiesPermissions.SERVE)
    Page hear(Actor actor, @PathVariable UUID id) {
        briefings.hear(actor, id);
        return Page.redirect(MINE).flash("duties.flash.heard");
    }

    @PostMapping("/desk/duties/leave")
    @Allow(DutiesPermissions.SERVE)
    Page leave(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        LibraryView library = libraries.of(actor, "");
        LocalDate from = form.date("from");
        LocalDate to = form.date("to");
        if (from == null || to == null || to.isBefore(from)) {
            form.refuse(Refusal.of(from == null || to == null ? "duties.dates-missing" : "duties.ends-too-early"));
            return Page.of("duties/mine", page(actor, null, form)).status(422);
        }
        return after(
                actor,
                absences.note(actor, library.id(), actor.requirePerson(), new Period(from, to)),
                "duties.flash.leave");
    }

    @PostMapping("/desk/duties/leave/{id}/removal")
    @Allow(DutiesPermissions.SERVE)
    Page removeLeave(Actor actor, @PathVariable UUID id) {
        absences.remove(actor, id);
        return Page.redirect(MINE).flash("duties.flash.leave-removed");
    }

    /** The address is shown on the page that answers, and never again. */
    @PostMapping("/desk/duties/calendar")
    @Allow(DutiesPermissions.SERVE)
    Page calendar(Actor actor) {
        String secret = feeds.mine(actor, libraries.of(actor, "").id());
        return Page.of("duties/mine", page(actor, CalendarController.path(secret), Form.empty()));
    }

    @PostMapping("/desk/duties/calendar/removal")
    @Allow(DutiesPermissions.SERVE)
    Page removeCalendar(Actor actor) {
        feeds.revokeMine(actor);
        return Page.redirect(MINE).flash("duties.flash.calendar-removed");
    }

    private Page after(Actor actor, Outcome<?> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<?> done -> Page.redirect(MINE).flash(flash);
            case Outcome.Refused<?>(Refusal refusal) ->
                Page.of("duties/mine", page(actor, null, Form.empty().refuse(refusal)))
                        .status(422);
        };
    }

    private MyDutiesPage page(Actor actor, @Nullable String calendar, Form form) {
        return new MyDutiesPage(
                actor,
                libraries.of(actor, ""),
                duties.mine(actor),
                duties.toAttend(actor),
                swaps.mine(actor),
                briefings.waiting(actor),
                absences.mine(actor),
                feeds.hasMine(actor),
                calendar,
                form);
    }
}
