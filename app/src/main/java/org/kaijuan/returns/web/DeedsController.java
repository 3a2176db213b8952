package org.kaijuan.returns.web;

import java.util.List;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.returns.DeedChoice;
import org.kaijuan.returns.Deeds;
import org.kaijuan.returns.NominatedDeed;
import org.kaijuan.returns.Notices;
import org.kaijuan.returns.ReturnsAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The province selects from what libraries nominated (DED-01). */
@Controller
@RequestMapping("/province/notices/{id}/deeds")
class DeedsController {

    private final Deeds deeds;
    private final Notices notices;

    DeedsController(Deeds deeds, Notices notices) {
        this.deeds = deeds;
        this.notices = notices;
    }

    @GetMapping(params = "!format")
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page list(Actor actor, @PathVariable String id, Form form) {
        return page(actor, id, form);
    }

    @GetMapping(params = "format=xlsx")
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Excel<NominatedDeed> export(Actor actor, Ui ui, @PathVariable String id) {
        return Excel.of(
                ui.t("returns.deeds") + ".xlsx",
                List.of(
                        Excel.column(
                                ui.t("returns.board.library"),
                                deed -> deed.library().name()),
                        Excel.column(
                                ui.t("returns.deed.kind"),
                                deed -> ui.t("returns.deed.kind." + deed.deed().kind())),
                        Excel.column(
                                ui.t("returns.deed.who"), deed -> deed.deed().who()),
                        Excel.column(
                                ui.t("returns.deed.title"), deed -> deed.deed().title()),
                        Excel.column(
                                ui.t("returns.deed.text"), deed -> deed.deed().text()),
                        Excel.column(
                                ui.t("returns.deed.consent"),
                                deed -> ui.t("returns.consent." + deed.deed().consent())),
                        Excel.column(
                                ui.t("returns.deed.choice"),
                                deed -> ui.t(
                                        "returns.deed.choice." + deed.choice().code())),
                        Excel.column(ui.t("returns.deed.by"), NominatedDeed::by),
                        Excel.column(ui.t("returns.deed.at"), NominatedDeed::at)),
                deeds.export(actor, Ids.notice(id)).stream());
    }

    @PostMapping
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page choose(Actor actor, @PathVariable String id, Form form) {
        Outcome<DeedChoice> outcome = deeds.choose(
                actor, Ids.notice(id), Ids.returned(form.text("return")), form.text("deed"), choice(form.text("to")));
        return switch (outcome) {
            case Outcome.Done<DeedChoice>(DeedChoice choice) ->
                Page.redirect("/province/notices/" + id + "/deeds").flash("returns.flash.deed-" + choice.code());
            case Outcome.Refused<DeedChoice> refused ->
                page(actor, id, form.refuse(refused.refusal())).status(422);
        };
    }

    private Page.Shown page(Actor actor, String id, Form form) {
        String wanted = form.text("choice");
        List<NominatedDeed> shown = deeds.of(actor, Ids.notice(id)).stream()
                .filter(deed -> wanted.isEmpty() || deed.choice().code().equals(wanted))
                .toList();
        return Page.of("returns/deeds", new DeedsPage(notices.get(actor, Ids.notice(id)), shown, form));
    }

    private static DeedChoice choice(String code) {
        return Coded.find(DeedChoice.values(), code).orElseThrow(() -> BadInputException.of("web.bad-parameter", "to"));
    }
}
