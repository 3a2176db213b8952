package org.kaijuan.jobs.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.jobs.JobFilter;
import org.kaijuan.jobs.JobId;
import org.kaijuan.jobs.JobView;
import org.kaijuan.jobs.Jobs;
import org.kaijuan.jobs.Jobs.RefusedRow;
import org.kaijuan.jobs.JobsPage;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.web.Allow;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Excel;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Watching long work. Everybody may watch what they started. */
@Controller
class JobsController {

    private static final int ROWS = 50;
    private static final int REFUSED_SHOWN = 20;

    private final Jobs jobs;
    private final LibraryNames names;
    private final Clock clock;

    JobsController(Jobs jobs, LibraryNames names, Clock clock) {
        this.jobs = jobs;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(path = "/jobs", params = "format=xlsx")
    @Allow(Allow.SIGNED_IN)
    Excel<JobView> export(Actor actor, Ui ui) {
        return Excel.of(
                ui.t("jobs.file"),
                List.of(
                        Excel.column(ui.t("jobs.kind"), job -> ui.t("job." + job.kind())),
                        Excel.column(
                                ui.t("jobs.state"),
                                job -> ui.t("jobs.state." + job.state().code())),
                        Excel.column(ui.t("jobs.done"), JobView::done),
                        Excel.column(ui.t("jobs.refused"), JobView::refused),
                        Excel.column(ui.t("jobs.started-by"), JobView::actorName),
                        Excel.column(ui.t("jobs.library"), job -> job.library() == null ? "" : names.of(job.library())),
                        Excel.column(ui.t("jobs.created"), JobView::createdAt),
                        Excel.column(ui.t("jobs.finished"), JobView::finishedAt)),
                jobs.export(actor).stream());
    }

    @GetMapping(path = "/jobs", params = "!format")
    @Allow(Allow.SIGNED_IN)
    Page list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
        JobsPage page = jobs.list(actor, JobFilter.ALL, before(cursor), ROWS);
        String next = page.next() == null ? null : Cursor.encode(page.next());
        return Page.of("jobs/list", new JobListPage(page.jobs(), next, jobs.recurring(actor), names));
    }

    @GetMapping("/jobs/{id}")
    @Allow(Allow.SIGNED_IN)
    Page show(Actor actor, @PathVariable UUID id) {
        return Page.of("jobs/job", page(actor, new JobId(id)));
    }

    /** The part that changes, asked for again and again until the job is over. */
    @GetMapping("/jobs/{id}/progress")
    @Allow(Allow.SIGNED_IN)
    Page progress(Actor actor, @PathVariable UUID id) {
        return Page.fragment("jobs/progress", page(actor, new JobId(id)));
    }

    @PostMapping("/jobs/{id}/cancellation")
    @Allow(Allow.SIGNED_IN)
    Page cancel(Actor actor, @PathVariable UUID id) {
        return switch (jobs.cancel(actor, new JobId(id))) {
            case Outcome.Done<JobId> done -> Page.redirect("/jobs/" + id).flash("jobs.cancelling");
            case Outcome.Refused<JobId>(var refusal) -> new Page.Redirect("/jobs/" + id, refusal.sentence());
        };
    }

    @GetMapping("/jobs/{id}/refused")
    @Allow(Allow.SIGNED_IN)
    Excel<RefusedRow> refused(Actor actor, @PathVariable UUID id, Ui ui) {
        List<RefusedRow> rows = new ArrayList<>();
        jobs.refusedRows(actor, new JobId(id), rows::add);
        return Excel.of(
                ui.t("jobs.refused-file"),
                List.of(
                        Excel.column(ui.t("jobs.position"), RefusedRow::position),
                        Excel.column(ui.t("jobs.reason"), row -> ui.t(row.reason()))),
                rows.stream());
    }

    private JobPage page(Actor actor, JobId id) {
        JobView job = jobs.get(actor, id);
        List<RefusedRow> refused = job.refused() == 0 ? List.of() : jobs.refusedRows(actor, id, REFUSED_SHOWN);
        return JobPage.of(job, jobs.mayEnd(actor, job), refused, clock);
    }

    private static @Nullable JobId before(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return JobId.of(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException notAnId) {
            throw BadInputException.of("web.bad-cursor");
        }
    }
}
