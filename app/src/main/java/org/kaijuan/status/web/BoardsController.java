package org.kaijuan.status.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.status.BoardFilter;
import org.kaijuan.status.Building;
import org.kaijuan.status.LibraryStatus;
import org.kaijuan.status.ProvinceStatus;
import org.kaijuan.status.ServiceStatus;
import org.kaijuan.status.Statuses;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is open: all libraries on any day, and one's own today. */
@Controller
class BoardsController {

    static final String READ = "opening:service:read";

    private final Statuses statuses;
    private final Opening opening;
    private final BusinessClock clock;

    BoardsController(Statuses statuses, Opening opening, BusinessClock clock) {
        this.statuses = statuses;
        this.opening = opening;
        this.clock = clock;
    }

    @GetMapping("/province/openings")
    @Allow(READ)
    Page board(
            Actor actor,
            Form form,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        ProvinceStatus whole = statuses.board(actor, day(on));
        return Page.of("status/board", new StatusBoardPage(whole, whole.under(filter(form)), opening.services()));
    }

    @GetMapping(path = "/province/openings", params = "format=xlsx")
    @Allow(READ)
    Excel<LibraryStatus> export(
            Actor actor,
            Ui ui,
            Form form,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        ProvinceStatus shown = statuses.board(actor, day(on)).under(filter(form));
        List<Excel.Column<LibraryStatus>> columns = new ArrayList<>();
        columns.add(Excel.column(
                ui.t("status.board.library"), each -> each.library().name()));
        columns.add(Excel.column(
                ui.t("status.board.kind"),
                each -> ui.t("status.kind." + each.library().kind())));
        columns.add(
                Excel.column(ui.t("status.board.city"), each -> each.library().city()));
        columns.add(Excel.column(ui.t("status.board.day"), LibraryStatus::day));
        columns.add(Excel.column(
                ui.t("status.title"),
                each -> ui.t("status.building." + each.building().code())));
        for (ServiceDefinition service : opening.services()) {
            columns.add(Excel.column(
                    ui.t("service." + service.key()),
                    each -> ui.t(isOpen(each, service) ? "opening.open" : "opening.closed")));
        }
        return Excel.of(ui.t("menu.status-board") + " " + shown.day() + ".xlsx", columns, shown.libraries().stream());
    }

    /** Whoever belongs to no library has the board of all. */
    @GetMapping("/today")
    @Allow(READ)
    Page today(Actor actor) {
        LibraryId own = actor.library();
        return own == null || !actor.may(READ, own)
                ? Page.redirect("/province/openings")
                : Page.of("status/today", new TodayPage(statuses.today(own), actor.may("response:level:read", own)));
    }

    private static boolean isOpen(LibraryStatus status, ServiceDefinition service) {
        return status.services().stream()
                .filter(each -> each.service().key().equals(service.key()))
                .anyMatch(ServiceStatus::open);
    }

    /** What a filter does not know it does not filter by. */
    private static BoardFilter filter(Form form) {
        LibraryView.Kind kind = Arrays.stream(LibraryView.Kind.values())
                .filter(each -> each.name().equals(form.text("kind")))
                .findFirst()
                .orElse(null);
        Building building = Coded.find(Building.values(), form.text("state")).orElse(null);
        String city = form.text("city");
        return new BoardFilter(kind, city.isEmpty() ? null : city, building);
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? clock.today(clock.getZone()) : asked;
    }
}
