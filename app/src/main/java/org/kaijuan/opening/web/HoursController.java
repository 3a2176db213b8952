package org.kaijuan.opening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.opening.NewDays;
import org.kaijuan.opening.NewWeek;
import org.kaijuan.opening.OpeningHours;
import org.kaijuan.opening.Term;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sets hours of weeks and days, and terms. */
@Controller
@RequestMapping("/openings/{code}")
class HoursController {

    private static final String WEEK = "opening/week-form";
    private static final String DAYS = "opening/days-form";
    private static final String TERM = "opening/term-form";

    private final OpeningHours hours;
    private final OpeningPages pages;

    HoursController(OpeningHours hours, OpeningPages pages) {
        this.hours = hours;
        this.pages = pages;
    }

    @GetMapping("/week")
    @Allow(OpeningPages.WRITE)
    Page week(Actor actor, @PathVariable String code) {
        LibraryView library = pages.mine(actor, code);
        return pages.form(WEEK, library, OpeningForms.freshWeek(pages.today(library)));
    }

    @GetMapping("/days")
    @Allow(OpeningPages.WRITE)
    Page days(Actor actor, @PathVariable String code) {
        LibraryView library = pages.mine(actor, code);
        return pages.form(DAYS, library, OpeningForms.freshDays(pages.today(library)));
    }

    @GetMapping("/term")
    @Allow(OpeningPages.WRITE)
    Page term(Actor actor, @PathVariable String code) {
        return pages.form(TERM, pages.mine(actor, code), Form.empty());
    }

    @PostMapping("/weeks")
    @Allow(OpeningPages.WRITE)
    Page week(Actor actor, @PathVariable String code, HttpServletRequest request) {
        LibraryView library = pages.mine(actor, code);
        Form form = Form.of(request);
        NewWeek week = OpeningForms.week(form, library.id(), pages.today(library));
        if (form.hasErrors()) {
            return pages.form(WEEK, library, form);
        }
        return switch (hours.setWeek(actor, week)) {
            case Outcome.Done<UUID> done -> saved(code, "opening.flash.hours");
            case Outcome.Refused<UUID>(Refusal refusal) -> pages.form(WEEK, library, form.refuse(refusal));
        };
    }

    @PostMapping("/days")
    @Allow(OpeningPages.WRITE)
    Page days(Actor actor, @PathVariable String code, HttpServletRequest request) {
        LibraryView library = pages.mine(actor, code);
        Form form = Form.of(request);
        NewDays days = OpeningForms.days(form, library.id(), pages.today(library));
        if (form.hasErrors()) {
            return pages.form(DAYS, library, form);
        }
        return switch (hours.setDays(actor, days)) {
            case Outcome.Done<UUID> done -> saved(code, "opening.flash.hours");
            case Outcome.Refused<UUID>(Refusal refusal) -> pages.form(DAYS, library, form.refuse(refusal));
        };
    }

    @PostMapping("/terms")
    @Allow(OpeningPages.WRITE)
    Page term(Actor actor, @PathVariable String code, HttpServletRequest request) {
        LibraryView library = pages.mine(actor, code);
        Form form = Form.of(request);
        String name = OpeningForms.termName(form);
        Period period = OpeningForms.period(form, pages.today(library));
        if (form.hasErrors()) {
            return pages.form(TERM, library, form);
        }
        return switch (hours.addTerm(actor, library.id(), name, period)) {
            case Outcome.Done<Term> done -> saved(code, "opening.flash.term");
            case Outcome.Refused<Term>(Refusal refusal) -> pages.form(TERM, library, form.refuse(refusal));
        };
    }

    @PostMapping("/terms/{id}/removal")
    @Allow(OpeningPages.WRITE)
    Page removeTerm(Actor actor, @PathVariable String code, @PathVariable UUID id) {
        hours.removeTerm(actor, pages.library(code).id(), id);
        return saved(code, "opening.flash.term-removed");
    }

    private static Page saved(String code, String flash) {
        return Page.redirect("/openings/" + code).flash(flash);
    }
}
