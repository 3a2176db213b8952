package org.kaijuan.assistant.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaijuan.assistant.AssistantAccess;
import org.kaijuan.assistant.ReplyTimes;
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

/** How soon one gets a first reply, by the hour of the day (SVC-40): of a library for its staff, of all for the province. */
@Controller
class ReplyTimesController {

    private final ReplyTimes times;
    private final LibraryChoice choice;

    ReplyTimesController(ReplyTimes times, LibraryChoice choice) {
        this.times = times;
        this.choice = choice;
    }

    @GetMapping(path = "/desk/questions/replies", params = "!format")
    @Allow(AssistantAccess.READ)
    Page library(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String days) {
        return Page.of("assistant/replies", ofLibrary(actor, library, days));
    }

    @GetMapping(path = "/desk/questions/replies", params = "format=xlsx")
    @Allow(AssistantAccess.READ)
    Excel<ReplyTimes.Hour> exportLibrary(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String days) {
        return export(ui, ofLibrary(actor, library, days));
    }

    @GetMapping(path = "/province/questions/replies", params = "!format")
    @Allow(AssistantAccess.BOARD)
    Page province(Actor actor, @RequestParam(defaultValue = "") String days) {
        return Page.of("assistant/replies", ofProvince(actor, days));
    }

    @GetMapping(path = "/province/questions/replies", params = "format=xlsx")
    @Allow(AssistantAccess.BOARD)
    Excel<ReplyTimes.Hour> exportProvince(Actor actor, Ui ui, @RequestParam(defaultValue = "") String days) {
        return export(ui, ofProvince(actor, days));
    }

    private RepliesPage ofLibrary(Actor actor, String library, String days) {
        LibraryView of = choice.of(actor, AssistantAccess.READ, library);
        return new RepliesPage(
                of, choice.options(actor, AssistantAccess.READ), times.of(actor, of.id(), span(days)), span(days));
    }

    private RepliesPage ofProvince(Actor actor, String days) {
        return new RepliesPage(null, List.of(), times.ofProvince(actor, span(days)), span(days));
    }

    private static int span(String days) {
        return RepliesPage.SPANS.stream()
                .filter(span -> span.toString().equals(days))
                .findFirst()
                .orElse(RepliesPage.USUAL);
    }

    /** Counts are text where they may be “&lt;5”. */
    private static Excel<ReplyTimes.Hour> export(Ui ui, RepliesPage page) {
        return Excel.of(
                ui.t("assistant.replies"),
                List.of(
                        Excel.column(ui.t("assistant.column.hour"), ReplyTimes.Hour::hour),
                        count(
                                ui,
                                page,
                                "assistant.column.asked",
                                hour -> hour.questions().questions()),
                        count(
                                ui,
                                page,
                                "assistant.column.answered",
                                hour -> hour.questions().answered()),
                        count(
                                ui,
                                page,
                                "assistant.column.offered",
                                hour -> hour.questions().offered()),
                        count(
                                ui,
                                page,
                                "assistant.column.without",
                                hour -> hour.questions().without()),
                        count(
                                ui,
                                page,
                                "assistant.replies.requests",
                                hour -> hour.requests().asked()),
                        count(
                                ui,
                                page,
                                "assistant.replies.requests-replied",
                                hour -> hour.requests().replied()),
                        Excel.column(
                                ui.t("assistant.replies.median"),
                                hour -> rounded(hour.requests().median())),
                        Excel.column(
                                ui.t("assistant.replies.slow"),
                                hour -> rounded(hour.requests().slow())),
                        count(
                                ui,
                                page,
                                "assistant.replies.talks",
                                hour -> hour.talks().asked()),
                        count(
                                ui,
                                page,
                                "assistant.replies.talks-replied",
                                hour -> hour.talks().replied()),
                        Excel.column(
                                ui.t("assistant.replies.talks-median"),
                                hour -> rounded(hour.talks().median()))),
                page.hours().stream());
    }

    private static Excel.Column<ReplyTimes.Hour> count(
            Ui ui, RepliesPage page, String header, Function<ReplyTimes.Hour, Long> count) {
        return Excel.column(
                ui.t(header),
                hour -> page.library() == null ? AskedBoardPage.shown(count.apply(hour)) : count.apply(hour));
    }

    private static @Nullable Double rounded(@Nullable Double minutes) {
        return minutes == null ? null : Math.round(minutes * 10) / 10.0;
    }
}
