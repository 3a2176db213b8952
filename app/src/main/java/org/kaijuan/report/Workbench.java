package org.kaijuan.report;

import java.time.Instant;
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
        Compiler.Sources sources = sources(report, blocks.of(report.id()));
        return new Compiled(sources, compiler.compile(sources));
    }

    /** What each of some segments prints in a report, whether it stands in it or not, in their order. */
    List<List<Piece>> print(ReportId id, List<Segment> segments) {
        ReportRecord report = reports.find(id).orElseThrow(() -> new NotFoundException("report " + id));
        List<BlockRecord> loose = segments.stream().map(Workbench::loose).toList();
        return compiler.compile(sources(report, loose)).preamble().stream()
                .map(ReportContent.Paragraph::pieces)
                .toList();
    }

    private static BlockRecord loose(Segment segment) {
        return new BlockRecord(BlockId.next(), 0, BlockKind.PARAGRAPH, false, List.of(segment), 0, Instant.EPOCH, "");
    }

    private Compiler.Sources sources(ReportRecord report, List<BlockRecord> text) {
        Submissions sent = submissions
                .read(report.notice())
                .orElseGet(() -> new Submissions("", report.period().to(), report.period(), List.of()));
        return new Compiler.Sources(report, text, sent, held.of(report.id()));
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
