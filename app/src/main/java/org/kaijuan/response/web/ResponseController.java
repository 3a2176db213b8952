package org.kaijuan.response.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.identity.Counties;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.policy.PolicyLine;
import org.kaijuan.policy.PolicyRegister;
import org.kaijuan.response.Levels;
import org.kaijuan.response.ProposalId;
import org.kaijuan.response.ProposalView;
import org.kaijuan.response.Proposals;
import org.kaijuan.response.ResponseAccess;
import org.kaijuan.response.RiskView;
import org.kaijuan.response.Risks;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What holds for a library on a day and why: level, risk, rules, time line; and what is proposed to it. */
@Controller
@RequestMapping("/response")
class ResponseController {

    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 30;
    private static final String MODULE = "response";

    private final Levels levels;
    private final Risks risks;
    private final Proposals proposals;
    private final PolicyRegister rules;
    private final Libraries libraries;
    private final Counties counties;
    private final LibraryChoice choice;
    private final BusinessClock clock;

    ResponseController(
            Levels levels,
            Risks risks,
            Proposals proposals,
            PolicyRegister rules,
            Libraries libraries,
            Counties counties,
            LibraryChoice choice,
            BusinessClock clock) {
        this.levels = levels;
        this.risks = risks;
        this.proposals = proposals;
        this.rules = rules;
        this.libraries = libraries;
        this.counties = counties;
        this.choice = choice;
        this.clock = clock;
    }

    /** One's own library, else the first that one may look at. */
    @GetMapping
    @Allow(ResponseAccess.LEVEL_READ)
    Page own(Actor actor) {
        return Page.redirect(
                "/response/" + choice.of(actor, ResponseAccess.LEVEL_READ, null).id());
    }

    @GetMapping("/{code}")
    @Allow(ResponseAccess.LEVEL_READ)
    Page library(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        return Page.of("response/library", page(actor, library(actor, code), on, Form.empty()));
    }

    @GetMapping(path = "/{code}", params = "format=xlsx")
    @Allow(ResponseAccess.LEVEL_READ)
    Excel<PolicyLine> export(
            Actor actor,
            Ui ui,
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        LibraryView library = library(actor, code);
        return Excel.of(
                library.name() + ".xlsx",
                List.of(
                        Excel.column(ui.t("policy.rule"), line -> ui.t("policy." + line.key())),
                        Excel.column(ui.t("policy.in-force"), line -> ui.t(line.value())),
                        Excel.column(
                                ui.t("policy.set-at"),
                                line -> line.setAt() == null
                                        ? ui.t("policy.preset")
                                        : line.setAt().name()),
                        Excel.column(ui.t("policy.since"), PolicyLine::since),
                        Excel.column(ui.t("policy.order"), PolicyLine::order)),
                rules(actor, library, on == null ? clock.today(library.zone()) : on).stream());
    }

    @PostMapping("/proposals/{id}/dismissal")
    @Allow(ResponseAccess.PROPOSAL_DECIDE)
    Page dismiss(Actor actor, @PathVariable String id, HttpServletRequest request) {
        Form form = Form.of(request);
        LibraryView library =
                libraries.get(proposals.get(actor, ProposalId.of(id)).library());
        return switch (proposals.dismiss(actor, ProposalId.of(id), form.text("remark"))) {
            case Outcome.Done<ProposalView> _ ->
                Page.redirect("/response/" + library.id()).flash("response.flash.dismissed");
            case Outcome.Refused<ProposalView>(Refusal refusal) ->
                Page.of("response/library", page(actor, library, null, form.refuse(refusal)))
                        .status(422);
        };
    }

    /** Drafts the order; its page shows what it would do. */
    @PostMapping("/proposals/{id}/order")
    @Allow(ResponseAccess.PROPOSAL_DECIDE)
    Page take(Actor actor, @PathVariable String id) {
        LibraryView library =
                libraries.get(proposals.get(actor, ProposalId.of(id)).library());
        return switch (proposals.take(actor, ProposalId.of(id))) {
            case Outcome.Done<OrderId>(OrderId order) -> Page.redirect("/orders/" + order);
            case Outcome.Refused<OrderId>(Refusal refusal) ->
                Page.of(
                                "response/library",
                                page(actor, library, null, Form.empty().refuse(refusal)))
                        .status(422);
        };
    }

    private ResponsePage page(Actor actor, LibraryView library, @Nullable LocalDate on, Form form) {
        LibraryId id = library.id();
        LocalDate day = on == null ? clock.today(library.zone()) : on;
        RiskView risk = risks.at(id, day).orElse(null);
        Period shown = new Period(day.minusDays(DAYS_BACK), day.plusDays(DAYS_AHEAD));
        return new ResponsePage(
                library,
                day,
                levels.at(id, day),
                risk,
                risk == null ? null : libraries.unit(risk.unit()),
                counties.of(id).orElse(null),
                rules(actor, library, day),
                new TimelinePicture(levels.timeline(id, shown)),
                proposals.of(actor, id),
                actor.may(ResponseAccess.PROPOSAL_DECIDE, id),
                actor.may(IdentityPermissions.COUNTY_EDIT, id),
                choice.options(actor, ResponseAccess.LEVEL_READ),
                form);
    }

    /** None for those who may know the level but not the rules of the house. */
    private List<PolicyLine> rules(Actor actor, LibraryView library, LocalDate day) {
        return actor.may("policy:rule:read", library.id())
                ? rules.inForce(actor, UnitId.of(library.id()), day).stream()
                        .filter(line -> line.module().equals(MODULE))
                        .toList()
                : List.of();
    }

    private LibraryView library(Actor actor, String code) {
        return choice.of(actor, ResponseAccess.LEVEL_READ, code);
    }
}
