package org.kaijuan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kaijuan.figures.FigureScope;

/**
 * Brings the accepted words of a sentence back into a block. Only what has changed is exchanged: references that the change
 * leaves alone stay, and so does what stands in other sentences. Where a library's own words are exchanged, its highlight
 * becomes words of the report, with its numbers still references. Numbers that a query has moved are not touched; they can be
 * held.
 */
final class Reversal {

    private static final int INSERTED = -1;

    private final ReportRecord report;
    private final List<Segment> segments;
    private final List<Placed> text;

    /** @param segment the place of its segment in the block, or {@link #INSERTED} */
    private record Placed(Token token, int segment) {}

    /** @param printed what each of the block's segments prints, in their order */
    Reversal(ReportRecord report, List<Segment> segments, List<List<Piece>> printed) {
        this.report = report;
        this.segments = segments;
        this.text = IntStream.range(0, segments.size())
                .boxed()
                .flatMap(i -> Token.of(printed.get(i)).stream().map(token -> new Placed(token, i)))
                .toList();
    }

    /** The block's segments with the accepted words of {@code line} instead of today's. */
    List<Segment> of(Redline.Passage passage, Redline.Line line) {
        List<Placed> next = new ArrayList<>();
        int at = 0;
        for (Redline.Line each : passage.lines()) {
            int until = at + Comparison.tokens(each.after()).size();
            List<Placed> now = text.subList(at, until);
            next.addAll(each == line ? reverted(line, now) : now);
            at = until;
        }
        return segments(next);
    }

    private static List<Placed> reverted(Redline.Line line, List<Placed> now) {
        List<Token> old = Comparison.tokens(line.before());
        List<Placed> next = new ArrayList<>();
        int at = 0;
        for (Comparison.Run run : Comparison.runs(line.before(), line.after())) {
            switch (run.kind()) {
                case SAME -> next.addAll(now.subList(at, at + run.tokens().size()));
                case OLD ->
                    run.tokens().stream()
                            .filter(token -> !isNumberOf(token, Comparison.tokens(line.after())))
                            .forEach(token -> next.add(new Placed(token, INSERTED)));
                case NEW ->
                    now.subList(at, at + run.tokens().size()).stream()
                            .filter(placed -> isNumberOf(placed.token(), old))
                            .forEach(next::add);
            }
            at += run.kind() == Mark.Kind.OLD ? 0 : run.tokens().size();
        }
        return next;
    }

    /** Whether the token is a number for which the other sentence has one too, if another one. */
    private static boolean isNumberOf(Token token, List<Token> other) {
        return token.piece() instanceof Piece.Figure figure
                && other.stream()
                        .anyMatch(each -> each.piece() instanceof Piece.Figure same
                                && same.key().equals(figure.key()));
    }

    private List<Segment> segments(List<Placed> next) {
        List<Segment> written = new ArrayList<>();
        int at = 0;
        while (at < next.size()) {
            int segment = next.get(at).segment();
            int until = at;
            while (until < next.size() && next.get(until).segment() == segment) {
                until++;
            }
            List<Token> tokens =
                    next.subList(at, until).stream().map(Placed::token).toList();
            if (segment != INSERTED && tokens.size() == size(segment)) {
                add(written, segments.get(segment));
            } else {
                Token.joined(tokens).forEach(piece -> add(written, literal(piece)));
            }
            at = until;
        }
        return written;
    }

    private long size(int segment) {
        return text.stream().filter(placed -> placed.segment() == segment).count();
    }

    private static void add(List<Segment> written, Segment segment) {
        if (segment instanceof Segment.Words(String more)
                && !written.isEmpty()
                && written.getLast() instanceof Segment.Words(String text)) {
            written.set(written.size() - 1, new Segment.Words(text + more));
        } else {
            written.add(segment);
        }
    }

    private Segment literal(Piece piece) {
        return switch (piece) {
            case Piece.Words(String text) -> new Segment.Words(text);
            case Piece.Quoted(String text, var _, var _) -> new Segment.Words(text);
            case Piece.Figure figure -> reference(figure.key());
            case Piece.Footnote(int _, String note) -> new Segment.Footnote(note);
            case Piece.Broken(String _, String reference) ->
                Markup.read("[[" + reference + "]]").getFirst();
        };
    }

    private Segment reference(FigureKey key) {
        boolean days = !key.period().equals(report.period());
        return new Segment.Figure(
                key.figure(),
                key.scope().equals(FigureScope.PROVINCE) ? null : key.scope(),
                days ? key.period().from() : null,
                days ? key.period().to() : null);
    }
}
