package org.kaijuan.report;

import java.util.List;
import java.util.Optional;
import org.kaijuan.kernel.Actor;
import org.springframework.stereotype.Component;

/** Lets a sentence go on saying what was accepted: its numbers are held, its words written back. Needs a transaction. */
@Component
class Keeping {

    private final BlockStore blocks;
    private final HeldStore held;
    private final RemarkStore remarks;
    private final Workbench workbench;

    Keeping(BlockStore blocks, HeldStore held, RemarkStore remarks, Workbench workbench) {
        this.blocks = blocks;
        this.held = held;
        this.remarks = remarks;
        this.workbench = workbench;
    }

    /** Whether it could be done; not if somebody has locked or changed the paragraph meanwhile. */
    boolean keep(Actor actor, Workbench.Compiled compiled, Redline redline, Change change, String reason) {
        ReportId report = compiled.report().id();
        Redline.Passage passage = redline.passages().stream()
                .filter(each -> each.block().equals(change.block()))
                .findFirst()
                .orElseThrow();
        Redline.Line line =
                passage.lines().stream().filter(change::isAbout).findFirst().orElseThrow();
        Optional<BlockRecord> block = blocks.find(report, change.block());
        if (block.isEmpty()) {
            return blocks.restore(change.block(), actor);
        }
        if (change.hasOtherWords() && !rewrite(actor, compiled, block.get(), passage, line, reason)) {
            return false;
        }
        numbers(line, change).forEach(figure -> held.hold(report, figure, reason, actor));
        return true;
    }

    private static List<Piece.Figure> numbers(Redline.Line line, Change change) {
        return line.before() == null
                ? List.of()
                : line.before().figures().stream()
                        .filter(figure -> change.moved().contains(figure.key()))
                        .toList();
    }

    private boolean rewrite(
            Actor actor,
            Workbench.Compiled compiled,
            BlockRecord block,
            Redline.Passage passage,
            Redline.Line line,
            String reason) {
        ReportRecord report = compiled.report();
        List<List<Piece>> printed = workbench.print(report.id(), block.segments());
        List<Segment> before = new Reversal(report, block.segments(), printed).of(passage, line);
        if (before.isEmpty()) {
            return !block.locked() && blocks.remove(block.id(), block.version(), actor);
        }
        boolean changed = blocks.change(block.id(), block.version(), before, actor);
        if (changed && !reason.isBlank()) {
            remarks.insert(block.id(), reason, actor);
        }
        return changed;
    }
}
