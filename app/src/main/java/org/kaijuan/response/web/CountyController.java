package org.kaijuan.response.web;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.identity.Counties;
import org.kaijuan.identity.Counties.County;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.response.Level;
import org.kaijuan.response.LevelView;
import org.kaijuan.response.Levels;
import org.kaijuan.response.RiskView;
import org.kaijuan.response.Risks;
import org.kaijuan.response.Sites;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A library says in which county it stands, and sees before what the county says. */
@Controller
@RequestMapping("/response/{code}/county")
class CountyController {

    private static final String FIELD = "county";

    private final Sites sites;
    private final Counties counties;
    private final Levels levels;
    private final Risks risks;
    private final LibraryChoice choice;
    private final BusinessClock clock;

    CountyController(
            Sites sites, Counties counties, Levels levels, Risks risks, LibraryChoice choice, BusinessClock clock) {
        this.sites = sites;
        this.counties = counties;
        this.levels = levels;
        this.risks = risks;
        this.choice = choice;
        this.clock = clock;
    }

    @GetMapping
    @Allow(IdentityPermissions.COUNTY_EDIT)
    Page show(Actor actor, @PathVariable String code) {
        LibraryView library = library(actor, code);
        String now = counties.of(library.id()).map(unit -> unit.id().code()).orElse(CountyPage.CITY_ONLY);
        return page(library, Form.empty().set(FIELD, now));
    }

    @PostMapping
    @Allow(IdentityPermissions.COUNTY_EDIT)
    Page place(Actor actor, @PathVariable String code, Form form) {
        LibraryView library = library(actor, code);
        String chosen = form.required(FIELD, 64);
        if (!form.hasErrors() && !chosen.equals(CountyPage.CITY_ONLY) && !UnitId.isValid(chosen)) {
            form.error(FIELD, "form.not-a-choice");
        }
        if (form.hasErrors()) {
            return page(library, form);
        }
        UnitId county = chosen.equals(CountyPage.CITY_ONLY) ? null : new UnitId(chosen);
        return switch (sites.place(actor, library.id(), county)) {
            case Outcome.Done<LibraryId> _ ->
                Page.redirect("/response/" + library.id()).flash("response.flash.placed");
            case Outcome.Refused<LibraryId>(Refusal refusal) -> page(library, form.refuse(refusal));
        };
    }

    private Page page(LibraryView library, Form form) {
        LocalDate today = clock.today(library.zone());
        String city = counties.city(library.id()).map(UnitView::name).orElse(library.city());
        List<CountyPage.Choice> choices = counties.around(library.id()).stream()
                .map(county -> choice(county, today))
                .toList();
        return Page.of("response/county", new CountyPage(library, city, choices, form))
                .status(form.hasErrors() ? 422 : 200);
    }

    private CountyPage.Choice choice(County county, LocalDate today) {
        Level level = levels.said(county.id(), today).map(LevelView::level).orElse(Level.NONE);
        return new CountyPage.Choice(
                county.id().code(),
                county.name(),
                level,
                risks.said(county.id(), today).map(RiskView::risk).orElse(null));
    }

    private LibraryView library(Actor actor, String code) {
        return choice.of(actor, IdentityPermissions.COUNTY_EDIT, code);
    }
}
