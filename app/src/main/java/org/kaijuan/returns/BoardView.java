package org.kaijuan.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * Who has answered a notice. All counts are over the libraries that had to answer, a number frozen on the day of issue less
 * those let off since, so that no rate passes 100 %. A library that answered although it was let off is shown and not counted.
 *
 * @param days first submissions by day
 */
public record BoardView(NoticeView notice, List<BoardLine> lines, SortedMap<LocalDate, Integer> days) {

    public BoardView {
        lines = List.copyOf(lines);
    }

    public long expected() {
        return lines.stream()
                .filter(line -> line.standing() != BoardLine.Standing.EXEMPT)
                .count();
    }

    public long submitted() {
        return onTime() + late();
    }

    public long onTime() {
        return count(BoardLine.Standing.ON_TIME);
    }

    public long late() {
        return count(BoardLine.Standing.LATE);
    }

    public long missing() {
        return count(BoardLine.Standing.MISSING);
    }

    public long exempt() {
        return count(BoardLine.Standing.EXEMPT);
    }

    public long accepted() {
        return lines.stream()
                .filter(line -> line.standing() != BoardLine.Standing.EXEMPT)
                .filter(BoardLine::isAccepted)
                .count();
    }

    public long read() {
        return lines.stream().filter(line -> line.firstRead() != null).count();
    }

    /** Per cent of the expected that have submitted; 0 if nobody is expected. */
    public double submittedRate() {
        return rate(submitted());
    }

    /** Per cent of the expected that have submitted on time; never shown instead of {@link #submittedRate}. */
    public double onTimeRate() {
        return rate(onTime());
    }

    private double rate(long part) {
        return expected() == 0 ? 0 : 100.0 * part / expected();
    }

    private long count(BoardLine.Standing standing) {
        return lines.stream().filter(line -> line.standing() == standing).count();
    }
}
