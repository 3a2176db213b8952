package org.kaijuan.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.PersonRef;
import org.kaijuan.desk.QueueFilter;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.SavedView;
import org.kaijuan.desk.SavedViews;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The librarian's queue: filters, saved views, export. */
@Controller
class QueueController {

    private static final int PAGE = 50;

    private final Desk desk;
    private final RequestQueue queue;
    private final SavedViews views;
    private final Libraries libraries;
    private final BusinessClock clock;

    QueueController(Desk desk, RequestQueue queue, SavedViews views, Libraries libraries, BusinessClock clock) {
        this.desk = desk;
        this.queue = queue;
        this.views = views;
        this.libraries = libraries;
        this.clock = clock;
    }

    @GetMapping("/desk/requests")
    @Allow(DeskAccess.READ)
    Page list(Actor actor, Ui ui, HttpServletRequest request, @RequestParam(required = false) @Nullable String cursor) {
        QueueFilter filter = QueueQuery.of(request);
        String query = request.getQueryString();
        return Page.of(
                "desk/queue",
                new QueuePage(
                        queue.queue(actor, filter, cursor, PAGE),
                        filter,
                        states(ui),
                        kinds(ui),
                        departments(actor),
                        libraries(actor),
                        views.of(actor),
                        query == null ? "" : query,
                        clock.instant()));
    }

    @GetMapping(path = "/desk/requests", params = "format=xlsx")
    @Allow(DeskAccess.READ)
    Excel<RequestView> export(Actor actor, Ui ui, HttpServletRequest request) {
        Stream<RequestView> rows = queue.export(actor, QueueQuery.of(request));
        return Excel.of(ui.t("desk.queue.file") + ".xlsx", columns(ui), rows);
    }

    @PostMapping("/desk/views")
    @Allow(DeskAccess.READ)
    Page keep(Actor actor, Form form) {
        String query = form.text("query");
        return switch (views.save(actor, form.text("name"), query)) {
            case Outcome.Done<SavedView>(SavedView view) ->
                back(view.query()).flash("desk.flash.view-kept", view.name());
            case Outcome.Refused<SavedView>(var refusal) ->
                back(query)
                        .flash(
                                refusal.sentence().key(),
                                refusal.sentence().arguments().toArray());
        };
    }

    @PostMapping("/desk/views/{id}/removal")
    @Allow(DeskAccess.READ)
    Page drop(Actor actor, @PathVariable UUID id) {
        views.remove(actor, id);
        return back("").flash("desk.flash.view-removed");
    }

    private static Page.Redirect back(String query) {
        return Page.redirect(query.isEmpty() ? "/desk/requests" : "/desk/requests?" + query);
    }

    private static List<Option> states(Ui ui) {
        return Stream.of(QueueFilter.Standing.values())
                .filter(standing -> standing != QueueFilter.Standing.OPEN)
                .map(standing -> new Option(
                        standing.code(),
                        ui.t(
                                standing == QueueFilter.Standing.WAITING_FOR_READER
                                        ? "desk.state.staff.waiting-for-reader"
                                        : "desk.state." + standing.code())))
                .toList();
    }

    private List<Option> kinds(Ui ui) {
        return desk.kinds().stream()
                .map(kind -> new Option(kind.key(), KindTexts.name(ui, kind.key())))
                .toList();
    }

    private List<Option> departments(Actor actor) {
        return Optional.ofNullable(actor.library()).map(libraries::departments).orElse(List.of()).stream()
                .map(unit -> new Option(unit.id().code(), unit.name()))
                .toList();
    }

    private List<Option> libraries(Actor actor) {
        var scope = actor.scope(DeskAccess.READ);
        if (scope.libraries().size() < 2) {
            return List.of();
        }
        return libraries.all().stream()
                .filter(library -> scope.contains(library.id()))
                .map(library -> new Option(library.id().code(), library.name()))
                .toList();
    }

    private static List<Excel.Column<RequestView>> columns(Ui ui) {
        return List.of(
                Excel.column(ui.t("desk.column.number"), RequestView::number),
                Excel.column(ui.t("desk.column.library"), request -> code(request.library())),
                Excel.column(ui.t("desk.column.kind"), request -> KindTexts.name(ui, request.kind())),
                Excel.column(ui.t("desk.column.title"), RequestView::title),
                Excel.column(
                        ui.t("desk.column.reader"), request -> request.reader().name()),
                Excel.column(
                        ui.t("desk.column.channel"),
                        request -> ui.t("desk.channel." + request.channel().code())),
                Excel.column(ui.t("desk.column.state"), request -> ui.t(States.staffKey(request.state()))),
                Excel.column(ui.t("desk.column.assignee"), request -> name(request.assignee())),
                Excel.column(ui.t("desk.column.submitted"), RequestView::submittedAt),
                Excel.column(ui.t("desk.column.due"), RequestView::dueAt),
                Excel.column(ui.t("desk.column.first-reply"), RequestView::firstReplyAt),
                Excel.column(ui.t("desk.column.done"), RequestView::doneAt));
    }

    private static String code(LibraryId library) {
        return library.code();
    }

    private static @Nullable String name(@Nullable PersonRef person) {
        return person == null ? null : person.name();
    }
}
