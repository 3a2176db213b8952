package org.kaijuan.reopening.web;

import java.util.List;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.reopening.BoardLine;
import org.kaijuan.reopening.ReopeningBoard;
import org.kaijuan.reopening.ReopeningPermissions;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which library is how far on its way back. */
@Controller("reopeningBoardController")
@RequestMapping("/province/reopenings")
class BoardController {

    private final ReopeningBoard board;
    private final Audit audit;

    BoardController(ReopeningBoard board, Audit audit) {
        this.board = board;
        this.audit = audit;
    }

    @GetMapping(params = "!format")
    @Allow(ReopeningPermissions.READ)
    Page show(Actor actor, Form form) {
        return Page.of("reopening/board", page(actor, form));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(ReopeningPermissions.READ)
    Excel<BoardLine> export(Actor actor, Ui ui, Form form) {
        List<BoardLine> lines = page(actor, form).shown();
        audit.exported(actor, actor.library(), "reopening.board", lines.size());
        return Excel.of(
                ui.t("menu.reopening-board") + ".xlsx",
                List.of(
                        Excel.column(
                                ui.t("reopening.board.library"),
                                line -> line.library().name()),
                        Excel.column(
                                ui.t("reopening.board.city"),
                                line -> line.library().city()),
                        Excel.column(ui.t("reopening.board.stage"), line -> ui.t("reopening.stage." + line.stage())),
                        Excel.column(
                                ui.t("reopening.board.mode"),
                                line -> line.mode() == null
                                        ? null
                                        : ui.t("mode." + line.mode().key())),
                        Excel.column(ui.t("reopening.board.thrown"), BoardLine::thrown),
                        Excel.column(ui.t("reopening.board.since"), BoardLine::since),
                        Excel.column(ui.t("reopening.board.days"), BoardLine::days),
                        Excel.column(
                                ui.t("reopening.planned"),
                                line -> line.checklist() == null
                                        ? null
                                        : line.checklist().plannedOn()),
                        Excel.column(
                                ui.t("reopening.mode"),
                                line -> line.checklist() == null
                                        ? null
                                        : ui.t("mode." + line.checklist().mode())),
                        Excel.column(ui.t("reopening.board.green"), BoardLine::green),
                        Excel.column(ui.t("reopening.items"), BoardLine::items),
                        Excel.column(ui.t("reopening.consents"), BoardLine::consents),
                        Excel.column(ui.t("reopening.board.blockers"), line -> blockers(ui, line))),
                lines.stream());
    }

    private BoardPage page(Actor actor, Form form) {
        return BoardPage.of(
                board.lines(actor), board.leadTimes(actor), form.text("stage"), form.text("city"), form.text("sort"));
    }

    private static String blockers(Ui ui, BoardLine line) {
        return String.join("; ", line.blockers().stream().map(ui::t).toList());
    }
}
