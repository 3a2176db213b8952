package org.kaijuan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accepted content with one more change taken over. */
final class Acceptance {

    private Acceptance() {}

    static ReportContent of(ReportContent accepted, ReportContent now, Change change) {
        List<Piece> next = pieces(Redline.between(accepted, now), change);
        return new ReportContent(
                now.title(),
                now.issuer(),
                now.date(),
                paragraphs(accepted.preamble(), now.preamble(), change, next),
                chapters(accepted, now, change, next),
                now.appendix());
    }

    /** The paragraph of the change: its old sentences, but the changed one as it is now. */
    private static List<Piece> pieces(Redline redline, Change change) {
        List<Piece> pieces = new ArrayList<>();
        redline.passages().stream()
                .filter(passage -> passage.block().equals(change.block()))
                .flatMap(passage -> passage.lines().stream())
                .forEach(line -> {
                    Sentence sentence = change.isAbout(line) || !line.hasChanged() ? line.after() : line.before();
                    if (sentence != null) {
                        pieces.addAll(sentence.pieces());
                    }
                });
        return pieces;
    }

    private static List<ReportContent.Chapter> chapters(
            ReportContent accepted, ReportContent now, Change change, List<Piece> next) {
        return now.chapters().stream()
                .map(chapter -> new ReportContent.Chapter(
                        chapter.ordinal(),
                        chapter.number(),
                        chapter.title(),
                        chapter.level(),
                        paragraphs(
                                accepted.chapters().stream()
                                        .filter(old -> old.ordinal() == chapter.ordinal())
                                        .findAny()
                                        .map(ReportContent.Chapter::paragraphs)
                                        .orElse(List.of()),
                                chapter.paragraphs(),
                                change,
                                next)))
                .toList();
    }

    /** In today's order; what is gone today stays at the end until that is accepted too. */
    private static List<ReportContent.Paragraph> paragraphs(
            List<ReportContent.Paragraph> accepted,
            List<ReportContent.Paragraph> now,
            Change change,
            List<Piece> next) {
        List<ReportContent.Paragraph> paragraphs = new ArrayList<>();
        List<UUID> there = now.stream().map(ReportContent.Paragraph::block).toList();
        for (ReportContent.Paragraph today : now) {
            boolean isChanged = today.id().equals(change.block());
            accepted.stream()
                    .filter(old -> old.block().equals(today.block()))
                    .findAny()
                    .map(ReportContent.Paragraph::pieces)
                    .or(() -> isChanged ? Optional.of(List.of()) : Optional.empty())
                    .map(old -> isChanged ? next : old)
                    .ifPresent(pieces -> paragraphs.add(
                            new ReportContent.Paragraph(today.block(), today.kind(), today.locked(), pieces)));
        }
        accepted.stream()
                .filter(old -> !there.contains(old.block()))
                .map(old -> old.id().equals(change.block())
                        ? new ReportContent.Paragraph(old.block(), old.kind(), old.locked(), next)
                        : old)
                .filter(old -> !old.pieces().isEmpty())
                .forEach(paragraphs::add);
        return paragraphs;
    }
}
