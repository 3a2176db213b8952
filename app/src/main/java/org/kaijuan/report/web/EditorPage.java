package org.kaijuan.report.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.report.BlockId;
import org.kaijuan.report.BlockView;
import org.kaijuan.report.Feed;
import org.kaijuan.report.FindingView;
import org.kaijuan.report.Piece;
import org.kaijuan.report.ReportContent;
import org.kaijuan.report.ReportView;

/**
 * A chapter on the editor's desk: outline, text, and what feeds it.
 *
 * @param chapter 0 for what stands before the first
 * @param blocks of the chapter
 * @param findings of the whole report that nobody has decided on yet
 * @param open the block that is being written; absent if none is
 * @param typed what was typed into it and could not be stored; absent otherwise
 * @param refusal why it could not be stored
 * @param toolbox for whoever writes; absent if no block is open
 */
public record EditorPage(
        ReportView report,
        int chapter,
        List<BlockView> blocks,
        Feed feed,
        List<FindingView> findings,
        @Nullable BlockId open,
        @Nullable String typed,
        @Nullable Refusal refusal,
        @Nullable Toolbox toolbox) {

    public String path() {
        return "/province/reports/" + report.id();
    }

    /** The editor on a chapter. */
    public String at(int ordinal) {
        return path() + "/editor?chapter=" + ordinal;
    }

    public boolean isOpen(BlockView block) {
        return block.id().equals(open);
    }

    /** What stands in the field: what was typed, or the text as it is stored. */
    public String text(BlockView block) {
        return typed == null ? block.markup() : typed;
    }

    public boolean isConflict() {
        return refusal != null && typed != null;
    }

    /** The block as it is printed. */
    public List<Piece> pieces(BlockView block) {
        return report.content()
                .paragraphs()
                .filter(paragraph -> paragraph.id().equals(block.id()))
                .findAny()
                .map(ReportContent.Paragraph::pieces)
                .orElse(List.of());
    }

    /** The findings that quote words of this chapter. */
    public List<FindingView> findingsHere() {
        String text = blocks.stream()
                .flatMap(block -> pieces(block).stream())
                .map(Piece::text)
                .collect(Collectors.joining());
        return findings.stream()
                .filter(finding -> finding.spans().stream().anyMatch(span -> text.contains(span.quote())))
                .toList();
    }
}
