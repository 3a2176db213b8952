package org.kaijuan.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Component;

/** Puts a stored report and what it quotes together, and compiles it. */
@Component
class Workbench {

    private final ReportStore reports;
    private final BlockStore blocks;
    private final HeldStore held;
    private final SubmissionReader submissions;
    private final Compiler compiler;
    private final ReportJson json;

    Workbench(
            ReportStore reports,
            BlockStore blocks,
            HeldStore held,
            SubmissionReader submissions,
            Compiler compiler,
            ReportJson json) {
        this.reports = reports;
        this.blocks = blocks;
        this.held = held;
        this.submissions = submissions;
        this.compiler = compiler;
        this.json = json;
    }

    /** A report with everything that it was compiled from. */
    record Compiled(Compiler.Sources sources, ReportContent content) {

        ReportRecord report() {
            return sources.report();
        }

        Submissions submissions() {
            return sources.submissions();
        }
    }

    /** @throws NotFoundException if there is no such report */
    Compiled compile(ReportId id) {
        return compile(reports.find(id).orElseThrow(() -> new NotFoundException("report " + id)));
    }

    Compiled compile(ReportRecord report) {
        Submissions sent = submissions
                .read(report.notice())
                .orElseGet(() -> new Submissions("", report.period().to(), report.period(), List.of()));
        Compiler.Sources sources = new Compiler.Sources(report, blocks.of(report.id()), sent, held.of(report.id()));
        return new Compiled(sources, compiler.compile(sources));
    }

    /** What was accepted last; absent if nothing was. */
    @Nullable
    ReportContent accepted(ReportRecord report) {
        return report.accepted() == null ? null : json.content(report.accepted());
    }

    void accept(ReportId report, ReportContent content, Actor by) {
        reports.accept(report, json.content(content), by);
    }
}
