package org.kaijuan.duties.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaijuan.duties.DutiesPermissions;
import org.kaijuan.duties.DutyBook;
import org.kaijuan.duties.DutyId;
import org.kaijuan.duties.DutyRecord;
import org.kaijuan.duties.DutyView;
import org.kaijuan.duties.RosterState;
import org.kaijuan.duties.SwapId;
import org.kaijuan.duties.Swaps;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One duty: why it is whose, and who takes it instead. */
@Controller
@RequestMapping("/desk/duties/{id}")
class DutyController {

    private static final int WEEKS_AHEAD = 5;
    private static final Pattern WHOM = Pattern.compile("(person|duty):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final DutyBook duties;
    private final Swaps swaps;
    private final DutyLibraries libraries;

    DutyController(DutyBook duties, Swaps swaps, DutyLibraries libraries) {
        this.duties = duties;
        this.swaps = swaps;
        this.libraries = libraries;
    }

    @GetMapping
    @Allow(DutiesPermissions.READ)
    Page duty(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Form.empty());
    }

    /** Puts somebody in, or with nobody chosen makes a gap. */
    @PostMapping("/substitution")
    @Allow(DutiesPermissions.EDIT)
    Page substitute(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Form form = Form.of(request);
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        PersonId person = RosterForms.person(form, "person");
        if (form.hasErrors()) {
            return page(actor, id, form);
        }
        return switch (duties.put(actor, new DutyId(id), version, person, form.text("reason"))) {
            case Outcome.Done<DutyView> done ->
                Page.redirect("/desk/duties/" + id).flash("duties.flash.substituted");
            case Outcome.Refused<DutyView>(Refusal refusal) -> page(actor, id, form.refuse(refusal));
        };
    }

    /** Asks a colleague to stand in, or to exchange duties. */
    @PostMapping("/swaps")
    @Allow(DutiesPermissions.SERVE)
    Page ask(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Form form = Form.of(request);
        return switch (ask(actor, new DutyId(id), form)) {
            case Outcome.Done<SwapId> done -> Page.redirect("/desk/duties").flash("duties.flash.asked");
            case Outcome.Refused<SwapId>(Refusal refusal) -> page(actor, id, form.refuse(refusal));
        };
    }

    private Outcome<SwapId> ask(Actor actor, DutyId id, Form form) {
        Matcher whom = WHOM.matcher(form.text("whom"));
        if (!whom.matches()) {
            return Outcome.refused("duties.nobody-to-serve", "");
        }
        UUID chosen = UUID.fromString(whom.group(2));
        if (whom.group(1).equals("person")) {
            return swaps.ask(actor, id, new PersonId(chosen), null, form.text("words"));
        }
        DutyView other = duties.get(actor, new DutyId(chosen)).duty();
        return other.person() == null
                ? Outcome.refused("duties.not-theirs")
                : swaps.ask(actor, id, other.person(), other.id(), form.text("words"));
    }

    private Page page(Actor actor, UUID id, Form form) {
        DutyRecord record = duties.get(actor, new DutyId(id));
        DutyView duty = record.duty();
        LibraryView library = libraries.get(duty.library());
        boolean mine = duty.person() != null && actor.is(duty.person());
        boolean ahead = !duty.dropped() && duty.startsAt().isAfter(libraries.now());
        boolean published = record.roster().state() == RosterState.PUBLISHED;
        Page.Shown page = Page.of(
                "duties/duty",
                new DutyPage(
                        library,
                        record,
                        mine && ahead && published ? exchangeable(actor, library, duty) : List.of(),
                        mine && published,
                        ahead,
                        actor.may(DutiesPermissions.EDIT, library.id()),
                        form));
        return form.hasErrors() ? page.status(422) : page;
    }

    private List<DutyView> exchangeable(Actor actor, LibraryView library, DutyView duty) {
        LocalDate tomorrow = libraries.today(library).plusDays(1);
        return duties.published(actor, library.id(), new Period(tomorrow, tomorrow.plusWeeks(WEEKS_AHEAD))).stream()
                .filter(other -> other.post().equals(duty.post()))
                .filter(other -> other.person() != null && !actor.is(other.person()))
                .filter(other -> !other.day().equals(duty.day()))
                .toList();
    }
}
