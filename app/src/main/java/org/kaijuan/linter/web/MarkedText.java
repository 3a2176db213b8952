package org.kaijuan.linter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaijuan.linter.Finding;
import org.kaijuan.linter.Severity;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.Span;

/** A text with its findings marked, line by line. Of a long text only the lines with marks are shown. */
public record MarkedText(List<Line> lines, boolean isWhole) {

    private static final int MOST_LINES = 1500;
    private static final int LONGEST_WHOLE = 200_000;

    /** @param number from 1 */
    public record Line(int number, List<Piece> pieces) {}

    /**
     * Words of a line.
     *
     * @param finding the number of the finding that marks them, from 1; 0 if none does
     * @param place the number of the place of that finding, from 1
     */
    public record Piece(
            String words, int finding, int place, @Nullable Severity severity) {

        public boolean isMarked() {
            return finding > 0;
        }

        /** What a link to this place ends with. */
        public String anchor() {
            return "f" + finding + "-" + place;
        }
    }

    /** A place to be marked, as indices into the text. */
    private record Mark(int from, int to, int finding, int place, Severity severity) {}

    static MarkedText of(Prose prose, List<Finding> findings) {
        TreeMap<Integer, Mark> marks = marks(prose, findings);
        boolean whole = prose.text().length() <= LONGEST_WHOLE && prose.lineCount() <= MOST_LINES;
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= prose.lineCount() && lines.size() < MOST_LINES; number++) {
            int from = prose.startOf(number);
            int to = from + prose.line(number).length();
            List<Mark> here = List.copyOf(marks.subMap(from, true, to, true).values());
            if (whole ? to > from : !here.isEmpty()) {
                lines.add(new Line(number, pieces(prose.text(), from, to, here)));
            }
        }
        return new MarkedText(List.copyOf(lines), whole);
    }

    /** Marks by where they begin; of two that overlap the earlier finding stays. */
    private static TreeMap<Integer, Mark> marks(Prose prose, List<Finding> findings) {
        TreeMap<Integer, Mark> marks = new TreeMap<>();
        for (int number = 1; number <= findings.size(); number++) {
            Finding finding = findings.get(number - 1);
            int place = 0;
            for (Span span : finding.spans()) {
                int from = prose.index(span.start());
                place++;
                add(marks, new Mark(from, from + span.quote().length(), number, place, finding.severity()));
            }
        }
        return marks;
    }

    private static void add(TreeMap<Integer, Mark> marks, Mark mark) {
        Map.Entry<Integer, Mark> before = marks.floorEntry(mark.from());
        Map.Entry<Integer, Mark> after = marks.ceilingEntry(mark.from());
        boolean overlaps =
                before != null && before.getValue().to() > mark.from() || after != null && after.getKey() < mark.to();
        if (!overlaps) {
            marks.put(mark.from(), mark);
        }
    }

    private static List<Piece> pieces(String text, int from, int to, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Mark mark : marks) {
            if (mark.from() >= to) {
                break;
            }
            if (mark.from() > at) {
                pieces.add(new Piece(text.substring(at, mark.from()), 0, 0, null));
            }
            int end = Math.min(mark.to(), to);
            pieces.add(new Piece(text.substring(mark.from(), end), mark.finding(), mark.place(), mark.severity()));
            at = end;
        }
        if (at < to) {
            pieces.add(new Piece(text.substring(at, to), 0, 0, null));
        }
        return pieces;
    }
}
