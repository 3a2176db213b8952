package org.kaijuan.assistant.web;

import java.util.List;
import java.util.stream.Stream;
import org.kaijuan.answers.EntryView;
import org.kaijuan.assistant.AssistantAccess;
import org.kaijuan.assistant.Usage;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the bank is used, for a library; what is asked, for the province. */
@Controller
class UsageController {

    private static final int MOST_ASKED = 50;

    private final Usage usage;
    private final LibraryChoice choice;

    UsageController(Usage usage, LibraryChoice choice) {
        this.usage = usage;
        this.choice = choice;
    }

    @GetMapping("/desk/questions/usage")
    @Allow(AssistantAccess.READ)
    Page usage(Actor actor, @RequestParam(defaultValue = "") String library) {
        LibraryView of = choice.of(actor, AssistantAccess.READ, library);
        return Page.of(
                "assistant/usage",
                new UsagePage(
                        of,
                        choice.options(actor, AssistantAccess.READ),
                        usage.unused(actor, of.id()),
                        usage.stale(actor, of.id())));
    }

    /** An entry that somebody should look at, and why. */
    private record Line(EntryView entry, String why) {}

    @GetMapping(path = "/desk/questions/usage", params = "format=xlsx")
    @Allow(AssistantAccess.READ)
    Excel<?> export(Actor actor, Ui ui, @RequestParam(defaultValue = "") String library) {
        LibraryView of = choice.of(actor, AssistantAccess.READ, library);
        Stream<Line> stale =
                usage.stale(actor, of.id()).stream().map(entry -> new Line(entry, ui.t("assistant.usage.stale")));
        Stream<Line> unused =
                usage.unused(actor, of.id()).stream().map(entry -> new Line(entry, ui.t("assistant.usage.unused")));
        return Excel.of(
                ui.t("assistant.usage"),
                List.of(
                        Excel.column(
                                ui.t("assistant.column.question"),
                                line -> line.entry().question()),
                        Excel.column(ui.t("assistant.column.why"), Line::why),
                        Excel.column(
                                ui.t("assistant.column.review"),
                                line -> line.entry().content().reviewBy())),
                Stream.concat(stale, unused));
    }

    @GetMapping("/province/questions")
    @Allow(AssistantAccess.BOARD)
    Page board(Actor actor) {
        return Page.of("assistant/board", new AskedBoardPage(usage.week(actor), usage.mostAsked(actor, MOST_ASKED)));
    }

    @GetMapping(path = "/province/questions", params = "format=xlsx")
    @Allow(AssistantAccess.BOARD)
    Excel<Usage.Asked> exportBoard(Actor actor, Ui ui) {
        return Excel.of(
                ui.t("menu.assistant.board"),
                List.of(
                        Excel.column(ui.t("assistant.column.question"), Usage.Asked::question),
                        Excel.column(ui.t("assistant.column.times"), Usage.Asked::times),
                        Excel.column(ui.t("assistant.column.libraries"), Usage.Asked::libraries)),
                usage.mostAsked(actor, MOST_ASKED).stream());
    }
}
