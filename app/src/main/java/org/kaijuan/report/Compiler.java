package org.kaijuan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureAnswer;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.kernel.Period;
import org.springframework.stereotype.Component;

/**
 * Reads all references of a report. First every block becomes a row of slots, then all numbers are asked for together, then
 * the slots are settled; so the time it takes grows with the libraries quoted, not with the references.
 */
@Component
class Compiler {

    private final Numbers numbers;

    Compiler(Numbers numbers) {
        this.numbers = numbers;
    }

    /** What a compile reads besides the figures. */
    record Sources(ReportRecord report, List<BlockRecord> blocks, Submissions submissions, Map<FigureKey, Held> held) {}

    ReportContent compile(Sources sources) {
        return new Run(sources).compile();
    }

    private final class Run {

        private final Sources sources;
        private final ReportRecord report;
        private final Map<BlockId, List<Slot>> slots = new HashMap<>();
        private int footnotes;

        Run(Sources sources) {
            this.sources = sources;
            this.report = sources.report();
        }

        ReportContent compile() {
            for (BlockRecord block : sources.blocks()) {
                slots.put(block.id(), slots(block));
            }
            Map<FigureKey, FigureAnswer> answers = numbers.read(keys());
            List<ReportContent.Chapter> chapters = report.outline().stream()
                    .filter(chapter -> chapter.ordinal() > 0)
                    .map(chapter -> new ReportContent.Chapter(
                            chapter.ordinal(),
                            chapter.number(),
                            chapter.title(),
                            1,
                            paragraphs(chapter.ordinal(), answers)))
                    .toList();
            return new ReportContent(
                    report.title(), report.issuer(), report.issued(), paragraphs(0, answers), chapters, appendix());
        }

        private Set<FigureKey> keys() {
            Set<FigureKey> keys = new HashSet<>();
            slots.values()
                    .forEach(row -> row.forEach(slot -> {
                        if (slot instanceof Slot.Waiting waiting) {
                            keys.add(waiting.key());
                        }
                    }));
            return keys;
        }

        private List<ReportContent.Paragraph> paragraphs(int chapter, Map<FigureKey, FigureAnswer> answers) {
            return sources.blocks().stream()
                    .filter(block -> block.chapter() == chapter)
                    .map(block -> new ReportContent.Paragraph(
                            block.id().value(),
                            block.kind(),
                            block.locked(),
                            slots.getOrDefault(block.id(), List.of()).stream()
                                    .map(slot -> settled(slot, answers))
                                    .toList()))
                    .toList();
        }

        private List<Slot> slots(BlockRecord block) {
            List<Slot> row = new ArrayList<>();
            for (Segment segment : block.segments()) {
                switch (segment) {
                    case Segment.Words(String text) -> row.add(new Slot.Settled(new Piece.Words(text)));
                    case Segment.Figure figure -> row.add(new Slot.Waiting(key(figure), null, null));
                    case Segment.Highlight(UUID highlight) -> row.addAll(highlight(highlight));
                    case Segment.Footnote(String note) ->
                        row.add(new Slot.Settled(new Piece.Footnote(++footnotes, note)));
                    case Segment.Unknown(String written) -> row.add(broken(written));
                }
            }
            return row;
        }

        private List<Slot> highlight(UUID id) {
            return sources.submissions()
                    .find(id)
                    .map(found -> Weaver.weave(found, report.period()))
                    .orElseGet(() -> List.of(broken("highlight " + id)));
        }

        private FigureKey key(Segment.Figure figure) {
            return new FigureKey(
                    figure.figure(),
                    figure.scope() == null ? FigureScope.PROVINCE : figure.scope(),
                    figure.from() == null || figure.to() == null
                            ? report.period()
                            : new Period(figure.from(), figure.to()));
        }

        private ReportContent.Appendix appendix() {
            List<Submissions.Answer> answers = sources.submissions().answers();
            return new ReportContent.Appendix(
                    report.appendixTitle(),
                    IntStream.range(0, answers.size())
                            .mapToObj(i -> new ReportContent.Appendix.Line(
                                    i + 1, answers.get(i).libraryName()))
                            .toList());
        }

        private Piece settled(Slot slot, Map<FigureKey, FigureAnswer> answers) {
            return switch (slot) {
                case Slot.Settled(Piece piece) -> piece;
                case Slot.Waiting waiting -> figure(waiting, answers.get(waiting.key()));
            };
        }

        private Piece figure(Slot.Waiting waiting, @Nullable FigureAnswer answer) {
            FigureKey key = waiting.key();
            if (answer == null) {
                return broken("figure " + key.figure() + " " + key.scope()).piece();
            }
            Held held = sources.held().get(key);
            Optional<String> today = FigureText.of(answer.value());
            if (held != null) {
                String other = today.filter(text -> !text.equals(held.shown())).orElse(null);
                return new Piece.Figure(
                        held.shown(),
                        key,
                        held.number(),
                        held.shown(),
                        answer.definition().provenance(),
                        other);
            }
            boolean asStated = waiting.stated() != null && FigureText.same(waiting.stated(), answer.value());
            return today.<Piece>map(text -> new Piece.Figure(
                            asStated && waiting.written() != null ? waiting.written() : text,
                            key,
                            FigureText.number(answer.value()),
                            text,
                            answer.definition().provenance(),
                            null))
                    .orElseGet(() ->
                            broken("figure " + key.figure() + " " + key.scope()).piece());
        }

        private static Slot.Settled broken(String reference) {
            return new Slot.Settled(new Piece.Broken("[" + reference + "]", reference));
        }
    }
}
