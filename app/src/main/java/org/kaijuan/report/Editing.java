package org.kaijuan.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing a report, paragraph by paragraph. A change names the version of the text that it starts from; if another was
 * quicker it is refused with {@code report.paragraph-changed}, and the page shows both texts. Every text stays on record.
 */
@Service
public class Editing {

    /** The most characters that a paragraph has. */
    public static final int LONGEST = 20_000;

    private final ReportStore reports;
    private final BlockStore blocks;
    private final RemarkStore remarks;
    private final ReportAccess access;
    private final SubmissionReader submissions;
    private final Audit audit;

    Editing(
            ReportStore reports,
            BlockStore blocks,
            RemarkStore remarks,
            ReportAccess access,
            SubmissionReader submissions,
            Audit audit) {
        this.submissions = submissions;
        this.reports = reports;
        this.blocks = blocks;
        this.remarks = remarks;
        this.access = access;
        this.audit = audit;
    }

    /** All blocks in the order of reading, with what was remarked about them. */
    @Transactional(readOnly = true)
    public List<BlockView> blocks(Actor actor, ReportId report) {
        access.requireRead(actor, report);
        Map<BlockId, List<BlockView.RemarkView>> said = remarks.of(report);
        return blocks.of(report).stream()
                .map(block -> view(block, said.getOrDefault(block.id(), List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public BlockView block(Actor actor, ReportId report, BlockId block) {
        access.requireRead(actor, report);
        return view(find(report, block), remarks.of(report).getOrDefault(block, List.of()));
    }

    /** All texts that a block ever had, newest first. */
    @Transactional(readOnly = true)
    public List<BlockView.Version> versions(Actor actor, ReportId report, BlockId block) {
        access.requireRead(actor, report);
        find(report, block);
        return blocks.versions(block).stream()
                .map(version -> new BlockView.Version(
                        version.version(), Markup.write(version.segments()), version.changedAt(), version.changedBy()))
                .toList();
    }

    /** What the libraries sent on a chapter's topic. */
    @Transactional(readOnly = true)
    public Feed feed(Actor actor, ReportId report, int chapter) {
        access.requireRead(actor, report);
        ReportRecord found = reports.find(report).orElseThrow(() -> new NotFoundException("report " + report));
        String topic = found.outline().stream()
                .filter(one -> one.ordinal() == chapter)
                .map(ReportRecord.ChapterRecord::topic)
                .findAny()
                .orElseThrow(() -> new NotFoundException("chapter " + chapter));
        List<UUID> used = blocks.of(report).stream()
                .flatMap(block -> block.segments().stream())
                .filter(Segment.Highlight.class::isInstance)
                .map(segment -> ((Segment.Highlight) segment).highlight())
                .toList();
        List<Feed.Told> told = submissions.read(found.notice()).stream()
                .flatMap(sent -> sent.answers().stream())
                .flatMap(answer -> answer.highlights().stream()
                        .filter(highlight -> highlight.topic().equals(topic))
                        .map(highlight -> told(answer, highlight)))
                .toList();
        return new Feed(told, used);
    }

    private static Feed.Told told(Submissions.Answer answer, Submissions.Highlight highlight) {
        return new Feed.Told(
                highlight.id(),
                answer.library().code(),
                answer.libraryName(),
                answer.version(),
                highlight.text(),
                Markup.write(List.of(new Segment.Highlight(highlight.id()))));
    }

    /** Gives a block another text. Refused also: {@code report.locked}, {@code report.too-long}, {@code report.empty}. */
    @Transactional
    public Outcome<BlockId> write(Actor actor, ReportId report, BlockId block, int version, String markup) {
        access.require(actor, ReportAccess.WRITE, report);
        BlockRecord there = find(report, block);
        String text = markup.strip();
        if (there.locked()) {
            return Outcome.refused("report.locked");
        }
        if (text.isEmpty()) {
            return Outcome.refused("report.empty");
        }
        if (text.length() > LONGEST) {
            return Outcome.refused("report.too-long", LONGEST, text.length());
        }
        if (text.equals(Markup.write(there.segments()).strip())) {
            return Outcome.done(block);
        }
        return changed(actor, report, there, () -> blocks.change(block, version, Markup.read(text), actor));
    }

    /** Puts a new block behind another. */
    @Transactional
    public Outcome<BlockId> insert(Actor actor, ReportId report, BlockId after, BlockKind kind, String markup) {
        access.require(actor, ReportAccess.WRITE, report);
        find(report, after);
        String text = markup.strip();
        if (text.isEmpty()) {
            return Outcome.refused("report.empty");
        }
        if (text.length() > LONGEST) {
            return Outcome.refused("report.too-long", LONGEST, text.length());
        }
        BlockId id = blocks.insertAfter(report, after, kind, Markup.read(text), actor);
        noted(actor, report, id, "report.block.added");
        return Outcome.done(id);
    }

    /** Takes a block out. */
    @Transactional
    public Outcome<BlockId> remove(Actor actor, ReportId report, BlockId block, int version) {
        access.require(actor, ReportAccess.WRITE, report);
        BlockRecord there = find(report, block);
        if (there.locked()) {
            return Outcome.refused("report.locked");
        }
        return changed(actor, report, there, () -> blocks.remove(block, version, actor));
    }

    /** Moves a block one place up or down within its chapter. */
    @Transactional
    public void move(Actor actor, ReportId report, BlockId block, boolean up) {
        access.require(actor, ReportAccess.WRITE, report);
        find(report, block);
        blocks.move(report, block, up);
        noted(actor, report, block, "report.block.moved");
    }

    /** Locks a block, so that compile, editor and linter leave its words alone, or unlocks it. */
    @Transactional
    public void lock(Actor actor, ReportId report, BlockId block, boolean locked) {
        access.require(actor, ReportAccess.WRITE, report);
        find(report, block);
        blocks.lock(block, locked);
        noted(actor, report, block, locked ? "report.block.locked" : "report.block.unlocked");
    }

    /** Remarks something about a block. */
    @Transactional
    public Outcome<BlockId> remark(Actor actor, ReportId report, BlockId block, String text) {
        access.require(actor, ReportAccess.WRITE, report);
        find(report, block);
        if (text.isBlank()) {
            return Outcome.refused("report.empty");
        }
        remarks.insert(block, text.strip(), actor);
        return Outcome.done(block);
    }

    @Transactional
    public void settle(Actor actor, ReportId report, RemarkId remark) {
        access.require(actor, ReportAccess.WRITE, report);
        remarks.settle(report, remark, actor);
    }

    private Outcome<BlockId> changed(Actor actor, ReportId report, BlockRecord there, BooleanSupplier change) {
        if (!change.getAsBoolean()) {
            return Outcome.refused("report.paragraph-changed", there.changedBy(), there.changedAt());
        }
        noted(actor, report, there.id(), "report.block.changed");
        return Outcome.done(there.id());
    }

    private void noted(Actor actor, ReportId report, BlockId block, String action) {
        reports.touch(report);
        audit.record(actor, action, null, "report", report.toString(), Map.of("block", block.toString()));
    }

    private BlockRecord find(ReportId report, BlockId block) {
        return blocks.find(report, block).orElseThrow(() -> new NotFoundException("block " + block));
    }

    private static BlockView view(BlockRecord block, List<BlockView.RemarkView> remarks) {
        return new BlockView(
                block.id(),
                block.chapter(),
                block.kind(),
                block.locked(),
                Markup.write(block.segments()),
                block.version(),
                block.changedAt(),
                block.changedBy(),
                remarks);
    }
}
