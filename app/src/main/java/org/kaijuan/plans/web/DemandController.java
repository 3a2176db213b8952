package org.kaijuan.plans.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.plans.Demand;
import org.kaijuan.plans.DemandId;
import org.kaijuan.plans.DemandKind;
import org.kaijuan.plans.Demands;
import org.kaijuan.plans.NewDemand;
import org.kaijuan.plans.PlansAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The demand calendar (SVC-46). */
@Controller
@RequestMapping("/demand")
class DemandController {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 1000;
    private static final int MOST_PERCENT = 2000;
    private static final int DAYS_SHOWN = 365;

    private final Demands demands;
    private final LoadForecasts forecasts;
    private final LibraryChoice choice;

    DemandController(Demands demands, LoadForecasts forecasts, LibraryChoice choice) {
        this.demands = demands;
        this.forecasts = forecasts;
        this.choice = choice;
    }

    @GetMapping(params = "!format")
    @Allow(PlansAccess.READ)
    Page show(Actor actor, Form form) {
        LibraryView library = library(actor, form);
        List<Demand> shown = demands.of(actor, library.id(), shown(library));
        Set<UnitId> writable = demands.writers(actor).stream().map(UnitView::id).collect(Collectors.toSet());
        return Page.of(
                "plans/demand",
                new DemandPage(
                        library,
                        choice.options(actor, PlansAccess.READ),
                        shown,
                        shown.stream()
                                .filter(demand ->
                                        writable.contains(demand.unit().id()))
                                .toList(),
                        forecasts.ahead(actor, library.id()),
                        !writable.isEmpty()));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(PlansAccess.READ)
    Excel<Demand> export(Actor actor, Ui ui, Form form) {
        LibraryView library = library(actor, form);
        return Excel.of(
                ui.t("menu.demand") + ".xlsx",
                List.of(
                        Excel.column(
                                ui.t("plans.demand.from"),
                                demand -> demand.days().from()),
                        Excel.column(
                                ui.t("plans.demand.to"), demand -> demand.days().to()),
                        Excel.column(
                                ui.t("plans.demand.kind"),
                                demand -> ui.t("plans.demand." + demand.kind().code())),
                        Excel.column(ui.t("plans.demand.title"), Demand::title),
                        Excel.column(
                                ui.t("plans.demand.unit"),
                                demand -> demand.unit().name()),
                        Excel.column(ui.t("plans.demand.load"), demand -> DemandPage.load(ui, demand)),
                        Excel.column(ui.t("plans.demand.note"), Demand::note)),
                demands.export(actor, library.id(), shown(library)).stream());
    }

    @GetMapping("/new")
    @Allow(PlansAccess.DEMAND)
    Page fresh(Actor actor, Form form) {
        return page(actor, null, form);
    }

    @PostMapping
    @Allow(PlansAccess.DEMAND)
    Page add(Actor actor, Form form) {
        String chosen = form.text("unit");
        UnitId unit = demands.writers(actor).stream()
                .map(UnitView::id)
                .filter(each -> each.code().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("unit " + chosen));
        Optional<NewDemand> demand = read(form, unit);
        return demand.isEmpty()
                ? page(actor, null, form).status(422)
                : answer(actor, null, form, demands.add(actor, demand.get()));
    }

    @GetMapping("/{id}")
    @Allow(PlansAccess.DEMAND)
    Page edit(Actor actor, @PathVariable String id) {
        Demand demand = demands.own(actor, DemandId.of(id));
        Form form = Form.empty()
                .set("version", Integer.toString(demand.version()))
                .set("kind", demand.kind().code())
                .set("title", demand.title())
                .set("from", demand.days().from().toString())
                .set("to", demand.days().to().toString())
                .set("note", demand.note());
        demand.load().forEach((service, percent) -> form.set(DemandFormPage.field(service), percent.toString()));
        return page(actor, demand, form);
    }

    @PostMapping("/{id}")
    @Allow(PlansAccess.DEMAND)
    Page change(Actor actor, @PathVariable String id, Form form) {
        Demand before = demands.own(actor, DemandId.of(id));
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        Optional<NewDemand> demand = read(form, before.unit().id());
        return demand.isEmpty()
                ? page(actor, before, form).status(422)
                : answer(actor, before, form, demands.change(actor, before.id(), version, demand.get()));
    }

    @PostMapping("/{id}/removal")
    @Allow(PlansAccess.DEMAND)
    Page remove(Actor actor, @PathVariable String id) {
        demands.remove(actor, DemandId.of(id));
        return Page.redirect("/demand").flash("plans.flash.demand-removed");
    }

    private Page answer(Actor actor, @Nullable Demand before, Form form, Outcome<DemandId> outcome) {
        return switch (outcome) {
            case Outcome.Done<DemandId> done -> Page.redirect("/demand").flash("plans.flash.saved");
            case Outcome.Refused<DemandId>(Refusal refusal) ->
                page(actor, before, form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Actor actor, @Nullable Demand demand, Form form) {
        return Page.of(
                "plans/demandform", new DemandFormPage(demand, demands.writers(actor), demands.services(), form));
    }

    /** Empty if something is wrong with it; then the form says what. */
    private Optional<NewDemand> read(Form form, UnitId unit) {
        String kind = form.choice(
                "kind", Arrays.stream(DemandKind.values()).map(DemandKind::code).toList());
        String title = form.required("title", LONGEST_TITLE);
        String note = form.optional("note", LONGEST_NOTE);
        LocalDate from = day(form, "from");
        LocalDate to = day(form, "to");
        if (from != null && to != null && to.isBefore(from)) {
            form.error("to", "plans.form.ends-too-early");
        }
        Map<String, Integer> load = new LinkedHashMap<>();
        for (String service : demands.services()) {
            String field = DemandFormPage.field(service);
            if (!form.text(field).isEmpty()) {
                load.put(service, form.integer(field, 1, MOST_PERCENT));
            }
        }
        return form.hasErrors() || kind == null || from == null || to == null
                ? Optional.empty()
                : Optional.of(new NewDemand(
                        unit, DemandKind.of(kind), title, new Period(from, to), note == null ? "" : note, load));
    }

    private static @Nullable LocalDate day(Form form, String name) {
        LocalDate day = form.date(name);
        if (day == null) {
            form.error(name, "form.required");
        }
        return day;
    }

    private Period shown(LibraryView library) {
        LocalDate today = forecasts.today(library.id());
        return new Period(today.minusDays(DAYS_SHOWN), today.plusDays(DAYS_SHOWN));
    }

    private LibraryView library(Actor actor, Form form) {
        return choice.of(actor, PlansAccess.READ, form.text("library"));
    }
}
