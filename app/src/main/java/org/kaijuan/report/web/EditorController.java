package org.kaijuan.report.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.report.BlockId;
import org.kaijuan.report.BlockKind;
import org.kaijuan.report.BlockView;
import org.kaijuan.report.Editing;
import org.kaijuan.report.Feed;
import org.kaijuan.report.FindingView;
import org.kaijuan.report.RemarkId;
import org.kaijuan.report.ReportFindings;
import org.kaijuan.report.ReportId;
import org.kaijuan.report.ReportView;
import org.kaijuan.report.Reports;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a report, chapter by chapter. All forms work without a script; with one the field becomes a richer editor. */
@Controller
@RequestMapping("/province/reports/{id}")
class EditorController {

    private static final String WRITE = "report:report:write";

    private final Reports reports;
    private final Editing editing;
    private final ReportFindings findings;
    private final Toolboxes toolboxes;

    EditorController(Reports reports, Editing editing, ReportFindings findings, Toolboxes toolboxes) {
        this.toolboxes = toolboxes;
        this.findings = findings;
        this.reports = reports;
        this.editing = editing;
    }

    @GetMapping("/editor")
    @Allow(WRITE)
    Page editor(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int chapter,
            @RequestParam(required = false) @Nullable String block) {
        BlockId open = block == null ? null : BlockId.of(block);
        return Page.of("report/editor", page(actor, ReportId.of(id), chapter, open, null, null));
    }

    /** What the references of a text print, for an editor that has just been given one. */
    @GetMapping("/quotations")
    @Allow(WRITE)
    Page quotations(Actor actor, @PathVariable String id, @RequestParam String text) {
        return Page.fragment("report/chips", toolboxes.chips(actor, ReportId.of(id), Form.clean(text)));
    }

    /** Stores a text; if somebody was quicker, shows both. */
    @PostMapping("/blocks/{block}/text")
    @Allow(WRITE)
    Page write(
            Actor actor,
            @PathVariable String id,
            @PathVariable String block,
            @RequestParam int version,
            @RequestParam String text) {
        ReportId report = ReportId.of(id);
        BlockView there = editing.block(actor, report, BlockId.of(block));
        String typed = Form.clean(text);
        return switch (editing.write(actor, report, there.id(), version, typed)) {
            case Outcome.Done<BlockId> _ -> back(report, there).flash("report.flash.written");
            case Outcome.Refused<BlockId>(Refusal refusal) ->
                Page.of("report/editor", page(actor, report, there.chapter(), there.id(), typed, refusal))
                        .status(refusal.code().equals("report.paragraph-changed") ? 409 : 422);
        };
    }

    /** Puts a new paragraph, example or heading behind a block. */
    @PostMapping("/blocks/{block}/successor")
    @Allow(WRITE)
    Page insert(
            Actor actor,
            @PathVariable String id,
            @PathVariable String block,
            @RequestParam BlockKind kind,
            @RequestParam String text) {
        ReportId report = ReportId.of(id);
        BlockView there = editing.block(actor, report, BlockId.of(block));
        return after(actor, report, there, editing.insert(actor, report, there.id(), kind, Form.clean(text)));
    }

    @PostMapping("/blocks/{block}/removal")
    @Allow(WRITE)
    Page remove(Actor actor, @PathVariable String id, @PathVariable String block, @RequestParam int version) {
        ReportId report = ReportId.of(id);
        BlockView there = editing.block(actor, report, BlockId.of(block));
        return after(actor, report, there, editing.remove(actor, report, there.id(), version));
    }

    @PostMapping("/blocks/{block}/place")
    @Allow(WRITE)
    Page move(Actor actor, @PathVariable String id, @PathVariable String block, @RequestParam boolean up) {
        ReportId report = ReportId.of(id);
        BlockView there = editing.block(actor, report, BlockId.of(block));
        editing.move(actor, report, there.id(), up);
        return back(report, there);
    }

    @PostMapping("/blocks/{block}/lock")
    @Allow(WRITE)
    Page lock(Actor actor, @PathVariable String id, @PathVariable String block, @RequestParam boolean locked) {
        ReportId report = ReportId.of(id);
        BlockView there = editing.block(actor, report, BlockId.of(block));
        editing.lock(actor, report, there.id(), locked);
        return back(report, there);
    }

    @PostMapping("/blocks/{block}/remarks")
    @Allow(WRITE)
    Page remark(Actor actor, @PathVariable String id, @PathVariable String block, @RequestParam String text) {
        ReportId report = ReportId.of(id);
        BlockView there = editing.block(actor, report, BlockId.of(block));
        return after(actor, report, there, editing.remark(actor, report, there.id(), Form.clean(text)));
    }

    @PostMapping("/blocks/{block}/remarks/{remark}/settlement")
    @Allow(WRITE)
    Page settle(Actor actor, @PathVariable String id, @PathVariable String block, @PathVariable String remark) {
        ReportId report = ReportId.of(id);
        BlockView there = editing.block(actor, report, BlockId.of(block));
        editing.settle(actor, report, RemarkId.of(remark));
        return back(report, there);
    }

    /** All texts that a block ever had. */
    @GetMapping("/blocks/{block}/versions")
    @Allow(ReportsApi.READ)
    Page versions(Actor actor, @PathVariable String id, @PathVariable String block) {
        ReportId report = ReportId.of(id);
        BlockView there = editing.block(actor, report, BlockId.of(block));
        return Page.of(
                "report/versions",
                new VersionsPage(reports.get(actor, report), there, editing.versions(actor, report, there.id())));
    }

    private Page after(Actor actor, ReportId report, BlockView there, Outcome<BlockId> outcome) {
        return switch (outcome) {
            case Outcome.Done<BlockId> _ -> back(report, there).flash("report.flash.written");
            case Outcome.Refused<BlockId>(Refusal refusal) ->
                Page.of("report/editor", page(actor, report, there.chapter(), null, null, refusal))
                        .status(422);
        };
    }

    private static Page.Redirect back(ReportId report, BlockView there) {
        return Page.redirect("/province/reports/" + report + "/editor?chapter=" + there.chapter() + "#b-" + there.id());
    }

    private EditorPage page(
            Actor actor,
            ReportId report,
            int chapter,
            @Nullable BlockId open,
            @Nullable String typed,
            @Nullable Refusal refusal) {
        List<BlockView> blocks = editing.blocks(actor, report).stream()
                .filter(block -> block.chapter() == chapter)
                .toList();
        ReportView opened = reports.get(actor, report);
        Feed feed = editing.feed(actor, report, chapter);
        Toolbox toolbox = open == null ? null : toolboxes.toolbox(actor, report, quotable(blocks, feed, open, typed));
        return new EditorPage(opened, chapter, blocks, feed, undecided(actor, opened), open, typed, refusal, toolbox);
    }

    /** All references that may come into the field without being typed. */
    private static String quotable(List<BlockView> blocks, Feed feed, BlockId open, @Nullable String typed) {
        return Stream.of(
                        blocks.stream().filter(block -> block.id().equals(open)).map(BlockView::markup),
                        feed.told().stream().map(Feed.Told::markup),
                        Stream.ofNullable(typed))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
    }

    private List<FindingView> undecided(Actor actor, ReportView report) {
        return findings.of(actor, report).stream()
                .filter(finding -> finding.verdict() == null)
                .toList();
    }
}
