package org.kaijuan.response.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.kaijuan.response.LevelDecisions;
import org.kaijuan.response.LevelId;
import org.kaijuan.response.LevelPreview;
import org.kaijuan.response.LevelView;
import org.kaijuan.response.Levels;
import org.kaijuan.response.NewLevel;
import org.kaijuan.response.NewRisk;
import org.kaijuan.response.ResponseAccess;
import org.kaijuan.response.RiskView;
import org.kaijuan.response.Risks;
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

/** What has been decided about levels and told about risks; deciding and telling. */
@Controller
@RequestMapping("/province/response")
class LevelsController {

    private static final String LEVEL = "response/level-form";
    private static final String RISK = "response/risk-form";

    private final Levels levels;
    private final LevelDecisions decisions;
    private final Risks risks;
    private final Libraries libraries;
    private final BusinessClock clock;

    LevelsController(Levels levels, LevelDecisions decisions, Risks risks, Libraries libraries, BusinessClock clock) {
        this.levels = levels;
        this.decisions = decisions;
        this.risks = risks;
        this.libraries = libraries;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ResponseAccess.LEVEL_READ)
    Page all(Actor actor) {
        return page(actor, Form.empty());
    }

    @GetMapping(params = "format=xlsx")
    @Allow(ResponseAccess.LEVEL_READ)
    Excel<LevelsPage.LevelLine> export(Actor actor, Ui ui) {
        return Excel.of(
                ui.t("response.levels.title") + ".xlsx",
                List.of(
                        Excel.column(ui.t("response.unit"), line -> line.unit().name()),
                        Excel.column(
                                ui.t("response.level"),
                                line -> ui.t("response.level." + line.level().level())),
                        Excel.column(ui.t("response.from"), line -> line.level().from()),
                        Excel.column(ui.t("response.to"), line -> line.level().to()),
                        Excel.column(ui.t("response.state"), line -> ui.t("response.state." + line.state(today()))),
                        Excel.column(
                                ui.t("response.source"), line -> line.level().source()),
                        Excel.column(
                                ui.t("response.reason"), line -> line.level().reason()),
                        Excel.column(
                                ui.t("response.decided"), line -> line.level().decidedBy()),
                        Excel.column(
                                ui.t("response.decided-at"),
                                line -> line.level().decidedAt())),
                lines(actor).stream());
    }

    @GetMapping("/levels/new")
    @Allow(ResponseAccess.LEVEL_DECIDE)
    Page level(Actor actor) {
        return Page.of(LEVEL, new LevelFormPage(decisions.units(actor), LevelForms.fresh(today()), null));
    }

    /** Shows what the decision would do. */
    @PostMapping("/levels/previews")
    @Allow(ResponseAccess.LEVEL_DECIDE)
    Page preview(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        Optional<NewLevel> decision = LevelForms.level(form);
        if (decision.isEmpty()) {
            return again(actor, LEVEL, form);
        }
        return switch (decisions.preview(actor, decision.get())) {
            case Outcome.Done<LevelPreview>(LevelPreview preview) ->
                Page.of("response/level-preview", new LevelFormPage(decisions.units(actor), form, preview));
            case Outcome.Refused<LevelPreview>(Refusal refusal) -> again(actor, LEVEL, form.refuse(refusal));
        };
    }

    @PostMapping("/levels")
    @Allow(ResponseAccess.LEVEL_DECIDE)
    Page decide(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        Optional<NewLevel> decision = LevelForms.level(form);
        if (decision.isEmpty()) {
            return again(actor, LEVEL, form);
        }
        return switch (decisions.decide(actor, decision.get())) {
            case Outcome.Done<List<LevelId>> _ ->
                Page.redirect("/province/response")
                        .flash("response.flash.decided", decision.get().from());
            case Outcome.Refused<List<LevelId>>(Refusal refusal) -> again(actor, LEVEL, form.refuse(refusal));
        };
    }

    @PostMapping("/levels/{id}/undoing")
    @Allow(ResponseAccess.LEVEL_DECIDE)
    Page undo(Actor actor, @PathVariable String id, HttpServletRequest request) {
        Form form = Form.of(request);
        return switch (decisions.undo(actor, LevelId.of(id), form.text("reason"))) {
            case Outcome.Done<LevelId> _ -> Page.redirect("/province/response").flash("response.flash.undone");
            case Outcome.Refused<LevelId>(Refusal refusal) -> page(actor, form.refuse(refusal));
        };
    }

    @GetMapping("/risks/new")
    @Allow(ResponseAccess.LEVEL_DECIDE)
    Page risk(Actor actor) {
        return Page.of(RISK, new LevelFormPage(counties(actor), LevelForms.fresh(today()), null));
    }

    @PostMapping("/risks")
    @Allow(ResponseAccess.LEVEL_DECIDE)
    Page tell(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        Optional<NewRisk> message = LevelForms.risk(form);
        if (message.isEmpty()) {
            return again(actor, RISK, form);
        }
        return switch (risks.tell(actor, message.get())) {
            case Outcome.Done<Integer>(Integer proposed) ->
                Page.redirect("/province/response").flash("response.flash.told", proposed);
            case Outcome.Refused<Integer>(Refusal refusal) -> again(actor, RISK, form.refuse(refusal));
        };
    }

    private Page again(Actor actor, String template, Form form) {
        List<UnitView> units = template.equals(RISK) ? counties(actor) : decisions.units(actor);
        return Page.of(template, new LevelFormPage(units, form, null)).status(422);
    }

    private Page page(Actor actor, Form form) {
        List<LevelsPage.RiskLine> told =
                risks.history(actor).stream().map(this::line).toList();
        boolean mayDecide = actor.mayAnywhere(ResponseAccess.LEVEL_DECIDE);
        return Page.of(
                        "response/levels",
                        new LevelsPage(lines(actor), told, withoutCounty(actor), today(), mayDecide, form))
                .status(form.hasErrors() ? 422 : 200);
    }

    /** Of those that the actor may know. */
    private List<LibraryView> withoutCounty(Actor actor) {
        Scope known = actor.scope(ResponseAccess.LEVEL_READ);
        return libraries.all().stream()
                .filter(library -> known.contains(library.id()))
                .filter(library ->
                        libraries.ancestors(library.id()).stream().noneMatch(unit -> unit.kind() == UnitKind.COUNTY))
                .toList();
    }

    private List<LevelsPage.LevelLine> lines(Actor actor) {
        return levels.history(actor).stream().map(this::line).toList();
    }

    private LevelsPage.LevelLine line(LevelView level) {
        @Nullable LevelView said = levels.said(level.unit(), today()).orElse(null);
        return new LevelsPage.LevelLine(level, libraries.unit(level.unit()), level.equals(said));
    }

    private LevelsPage.RiskLine line(RiskView risk) {
        return new LevelsPage.RiskLine(risk, libraries.unit(risk.unit()));
    }

    private List<UnitView> counties(Actor actor) {
        return decisions.units(actor).stream()
                .filter(unit -> unit.kind() == UnitKind.COUNTY || unit.kind() == UnitKind.CITY)
                .toList();
    }

    private LocalDate today() {
        return clock.today(clock.getZone());
    }
}
