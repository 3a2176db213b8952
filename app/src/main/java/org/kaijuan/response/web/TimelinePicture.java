package org.kaijuan.response.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Period;
import org.kaijuan.response.LevelStretch;
import org.kaijuan.response.LevelTimeline;

/** The time line of levels as a drawing: one band for the library, one for each unit that has said anything. */
public record TimelinePicture(LevelTimeline timeline) {

    public static final int WIDTH = 640;
    /** Room for the names of the bands. */
    private static final int LEFT = 104;

    private static final int RIGHT = 4;
    private static final int BAND = 34;
    private static final int TOP = 8;
    private static final int TALL = 22;
    /** Narrower than this a bar carries no words. */
    private static final int ROOM_FOR_WORDS = 34;

    /** @param unit absent for the band of what is in force */
    public record Band(@Nullable UnitView unit, int top, List<Bar> bars) {

        public int middle() {
            return top + 16;
        }
    }

    /** One decision in a band. */
    public record Bar(LevelStretch stretch, int left, int width) {

        public boolean hasRoom() {
            return width >= ROOM_FOR_WORDS;
        }
    }

    public int height() {
        return TOP + BAND * (1 + timeline.units().size()) + 18;
    }

    public int tall() {
        return TALL;
    }

    public List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        bands.add(band(null, 0, timeline.effective()));
        for (LevelTimeline.Row row : timeline.units()) {
            bands.add(band(row.unit(), bands.size(), row.stretches()));
        }
        return bands;
    }

    /** Where today stands; nothing if it is outside. */
    public @Nullable Integer today() {
        return timeline.period().contains(timeline.today()) ? x(timeline.today()) : null;
    }

    /** The first days of months, to read the drawing by. */
    public List<LocalDate> months() {
        return timeline.period().dates().filter(day -> day.getDayOfMonth() == 1).toList();
    }

    public int x(LocalDate day) {
        Period period = timeline.period();
        long days = ChronoUnit.DAYS.between(period.from(), day);
        return LEFT + (int) (days * (WIDTH - LEFT - RIGHT) / period.days());
    }

    private Band band(@Nullable UnitView unit, int index, List<LevelStretch> stretches) {
        List<Bar> bars = stretches.stream()
                .filter(stretch -> stretch.decision() != null)
                .map(this::bar)
                .toList();
        return new Band(unit, TOP + index * BAND, bars);
    }

    private Bar bar(LevelStretch stretch) {
        int left = x(stretch.days().from());
        return new Bar(stretch, left, Math.max(2, x(stretch.days().to().plusDays(1)) - left));
    }
}
