package org.kaijuan.returns.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.returns.Board;
import org.kaijuan.returns.BoardFilter;
import org.kaijuan.returns.BoardLine;
import org.kaijuan.returns.BoardView;
import org.kaijuan.returns.NoticeFiles;
import org.kaijuan.returns.NoticeId;
import org.kaijuan.returns.Notices;
import org.kaijuan.returns.Reminders;
import org.kaijuan.returns.ReturnsAccess;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One notice: who was asked and who has answered; issue, remind, exempt, close, re-open. */
@Controller
@RequestMapping("/province/notices/{id}")
class BoardController {

    private final Notices notices;
    private final Board board;
    private final Reminders reminders;
    private final Libraries libraries;
    private final NoticeFiles files;

    BoardController(Notices notices, Board board, Reminders reminders, Libraries libraries, NoticeFiles files) {
        this.files = files;
        this.notices = notices;
        this.board = board;
        this.reminders = reminders;
        this.libraries = libraries;
    }

    @GetMapping(params = "!format")
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page show(Actor actor, @PathVariable String id, Form form) {
        return page(actor, Ids.notice(id), form);
    }

    @GetMapping(params = "format=xlsx")
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Excel<BoardLine> export(Actor actor, Ui ui, @PathVariable String id, Form form) {
        BoardView exported = board.export(actor, Ids.notice(id), filter(form));
        return Excel.of(
                exported.notice().title() + ".xlsx",
                List.of(
                        Excel.column(
                                ui.t("returns.board.ordinal"),
                                line -> line.library().ordinal()),
                        Excel.column(
                                ui.t("returns.board.library"),
                                line -> line.library().name()),
                        Excel.column(ui.t("returns.board.kind"), line -> ui.t("returns.kind." + line.kind())),
                        Excel.column(ui.t("returns.board.city"), BoardLine::city),
                        Excel.column(
                                ui.t("returns.board.standing"),
                                line -> ui.t(
                                        "returns.standing." + line.standing().code())),
                        Excel.column(ui.t("returns.board.first-complete"), BoardLine::firstComplete),
                        Excel.column(
                                ui.t("returns.board.state"),
                                line -> line.state() == null
                                        ? null
                                        : ui.t("returns.state." + line.state().code())),
                        Excel.column(ui.t("returns.board.edition"), BoardLine::edition),
                        Excel.column(ui.t("returns.board.exemption"), BoardLine::exemption),
                        Excel.column(ui.t("returns.board.first-read"), BoardLine::firstRead)),
                exported.lines().stream());
    }

    /** Adds a file that goes out with the notice. */
    @PostMapping("/files")
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page attach(Actor actor, @PathVariable String id, Form form, @RequestParam("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            Outcome<?> outcome = files.attach(actor, Ids.notice(id), name == null ? "" : name, content);
            return answer(actor, id, form, outcome, "returns.flash.attached");
        }
    }

    @PostMapping("/issue")
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page issue(Actor actor, @PathVariable String id, Form form) {
        return answer(actor, id, form, notices.issue(actor, Ids.notice(id)), "returns.flash.issued");
    }

    @PostMapping("/closing")
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page close(Actor actor, @PathVariable String id, Form form) {
        return answer(actor, id, form, notices.close(actor, Ids.notice(id)), "returns.flash.closed");
    }

    @PostMapping("/reopening")
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page reopen(Actor actor, @PathVariable String id, Form form) {
        Outcome<?> outcome = notices.reopen(actor, Ids.notice(id), form.date("deadline"), form.text("reason"));
        return answer(actor, id, form, outcome, "returns.flash.reopened");
    }

    @PostMapping("/reminders")
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page remind(Actor actor, @PathVariable String id, Form form) {
        return answer(actor, id, form, reminders.remindNow(actor, Ids.notice(id)), "returns.flash.reminded");
    }

    @PostMapping("/exemptions")
    @Allow(ReturnsAccess.NOTICE_ISSUE)
    Page exempt(Actor actor, @PathVariable String id, Form form) {
        LibraryId library = libraries
                .find(form.text("library"))
                .map(LibraryView::id)
                .orElseThrow(() -> new NotFoundException("library"));
        Outcome<?> outcome = notices.exempt(actor, Ids.notice(id), library, form.text("exemption"));
        return answer(actor, id, form, outcome, "returns.flash.exempted");
    }

    private Page answer(Actor actor, String id, Form form, Outcome<?> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<?> done ->
                Page.redirect("/province/notices/" + id).flash(flash);
            case Outcome.Refused<?> refused ->
                page(actor, Ids.notice(id), form.refuse(refused.refusal())).status(422);
        };
    }

    private Page.Shown page(Actor actor, NoticeId id, Form form) {
        BoardView whole = board.of(actor, id, BoardFilter.ALL);
        List<String> cities =
                whole.lines().stream().map(BoardLine::city).distinct().sorted().toList();
        return Page.of(
                "returns/board",
                new NoticePage(
                        whole,
                        board.of(actor, id, filter(form)),
                        cities,
                        notices.history(actor, id),
                        files.of(actor, id),
                        form));
    }

    private static BoardFilter filter(Form form) {
        String city = form.text("city");
        return new BoardFilter(kind(form.text("kind")), city.isEmpty() ? null : city, standing(form.text("standing")));
    }

    private static LibraryView.@Nullable Kind kind(String text) {
        return Arrays.stream(LibraryView.Kind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static BoardLine.@Nullable Standing standing(String text) {
        return Coded.find(BoardLine.Standing.values(), text).orElse(null);
    }
}
