package org.kaijuan.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A series of numbers as a drawing made on the server, with its table behind it: {@code component/linechart},
 * {@code component/barchart}, {@code component/spark}. Zero is always on the axis; no number is below it.
 *
 * @param title what is counted, with its unit
 * @param labelHeader heading of the first column of the table, e.g. day
 * @param valueHeader heading of the second
 */
public record Chart(String title, String labelHeader, String valueHeader, List<Point> points) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 200;
    private static final int LEFT = 8;
    private static final int TOP = 24;
    private static final int BOTTOM = 176;

    private static final double WIDEST_BAR = 40;

    /** How high a line of text is where it is largest, on phones. */
    private static final int LINE = 20;

    /**
     * One number.
     *
     * @param label below the axis, e.g. 2月11日
     * @param shown the number as people read it, e.g. 6,804
     */
    public record Point(String label, double value, String shown) {}

    /** A point where it is drawn. */
    public record Spot(double x, double y, Point point) {

        /** Where its text is anchored, so that it stays inside the drawing. */
        public String anchor() {
            return x < 60 ? "start" : x > WIDTH - 60 ? "end" : "middle";
        }

        public String xText() {
            return text(x);
        }

        public String yText() {
            return text(y);
        }

        /** Just above the point. */
        public String above() {
            return text(baseline());
        }

        private double baseline() {
            return Math.max(12, y - 8);
        }

        /** Whether the text above this point stands where the bar of the other is. */
        boolean covers(Spot other) {
            return other.x + WIDEST_BAR / 2 > from()
                    && other.x - WIDEST_BAR / 2 < from() + width()
                    && other.y < baseline() + 2;
        }

        /** Whether the texts above both points overlap. */
        boolean meets(Spot other) {
            return Math.abs(baseline() - other.baseline()) < LINE
                    && from() < other.from() + other.width()
                    && other.from() < from() + width();
        }

        private double from() {
            return switch (anchor()) {
                case "start" -> x;
                case "end" -> x - width();
                default -> x - width() / 2;
            };
        }

        /** As wide as the text gets, on phones: Chinese characters are as wide as a line is high, others half as wide. */
        private double width() {
            return point.shown()
                    .codePoints()
                    .mapToDouble(c -> c > 0x2e7f ? LINE : LINE * 0.6)
                    .sum();
        }

        /** How high a bar from the axis to here is. */
        public String height() {
            return text(Math.max(0.5, BOTTOM - y));
        }
    }

    public Chart {
        points = List.copyOf(points);
    }

    /** All points from left to right. */
    public List<Spot> spots() {
        double top =
                Math.max(1e-9, points.stream().mapToDouble(Point::value).max().orElse(1));
        return IntStream.range(0, points.size())
                .mapToObj(i -> new Spot(x(i), BOTTOM - points.get(i).value() / top * (BOTTOM - TOP), points.get(i)))
                .toList();
    }

    /** The line as an SVG path; empty without points. */
    public String line() {
        String path =
                spots().stream().map(spot -> spot.xText() + " " + spot.yText()).collect(Collectors.joining(" L"));
        return path.isEmpty() ? "" : "M" + path;
    }

    /** The surface below the line. */
    public String area() {
        List<Spot> spots = spots();
        return spots.isEmpty()
                ? ""
                : line() + " L" + spots.getLast().xText() + " " + BOTTOM + " L"
                        + spots.getFirst().xText() + " " + BOTTOM + " Z";
    }

    /** The points that carry their number: the highest and the last. */
    public List<Spot> labelled() {
        List<Spot> spots = spots();
        if (spots.isEmpty()) {
            return List.of();
        }
        Spot highest = spots.stream().reduce(spots.getFirst(), (a, b) -> b.y() < a.y() ? b : a);
        boolean apart = Math.abs(highest.x() - spots.getLast().x()) > 60;
        return apart ? List.of(highest, spots.getLast()) : List.of(highest);
    }

    /** The same for bars: a number that would lie over a bar beside its own, or over the other number, is left to the table. */
    public List<Spot> labelledBars() {
        List<Spot> labelled = labelled();
        return labelled.stream()
                .filter(spot -> spot == labelled.getFirst() || (isClear(spot) && !spot.meets(labelled.getFirst())))
                .toList();
    }

    private boolean isClear(Spot spot) {
        return spots().stream().noneMatch(other -> other.x() != spot.x() && spot.covers(other));
    }

    /** The points that carry their label below the axis: first, middle, last. */
    public List<Spot> ticks() {
        List<Spot> spots = spots();
        if (spots.size() < 3) {
            return spots;
        }
        return List.of(spots.getFirst(), spots.get(spots.size() / 2), spots.getLast());
    }

    /** How wide a bar is drawn. */
    public String barWidth() {
        return text(Math.max(1, Math.min(WIDEST_BAR, step() * 0.7)));
    }

    /** Where the bar of {@code spot} begins. */
    public String barLeft(Spot spot) {
        return text(spot.x() - Math.max(1, Math.min(WIDEST_BAR, step() * 0.7)) / 2);
    }

    public int axis() {
        return BOTTOM;
    }

    private double step() {
        return (double) (WIDTH - 2 * LEFT) / Math.max(1, points.size());
    }

    private double x(int index) {
        return LEFT + step() * (index + 0.5);
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
