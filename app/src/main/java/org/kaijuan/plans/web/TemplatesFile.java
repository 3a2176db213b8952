package org.kaijuan.plans.web;

import java.util.List;
import org.kaijuan.plans.AdoptionBoard;
import org.kaijuan.plans.TemplateState;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Ui;

/** The templates of a province as a file: what each is, and how many libraries have answered what. */
final class TemplatesFile {

    private TemplatesFile() {}

    static Excel<AdoptionBoard> of(Ui ui, List<AdoptionBoard> boards) {
        return Excel.of(
                ui.t("menu.plan-templates") + ".xlsx",
                List.of(
                        Excel.column(
                                ui.t("plans.title"), board -> board.template().title()),
                        Excel.column(
                                ui.t("plans.kind"),
                                board -> ui.t(
                                        "plans.kind." + board.template().kind().code())),
                        Excel.column(
                                ui.t("plans.state"),
                                board -> ui.t("plans.template."
                                        + board.template().state().code())),
                        Excel.column(
                                ui.t("plans.deadline"),
                                board -> board.template().lastDay()),
                        Excel.column(ui.t("plans.board.asked"), TemplatesFile::asked),
                        count(ui, "adopted"),
                        count(ui, "adapted"),
                        count(ui, "declined"),
                        count(ui, "missing")),
                boards.stream());
    }

    /** Nobody is asked before it is published. */
    private static int asked(AdoptionBoard board) {
        return board.template().state() == TemplateState.DRAFT
                ? 0
                : board.lines().size();
    }

    private static Excel.Column<AdoptionBoard> count(Ui ui, String standing) {
        return Excel.column(ui.t("plans.standing." + standing), board -> board.count(standing));
    }
}
