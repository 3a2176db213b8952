package org.kaijuan.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One figure that is sought, ready to be compared with the numbers of a text. */
final class Fit {

    private static final double LABELLED = 0.97;
    private static final double WITHOUT_UNIT = 0.8;
    private static final double HELP = 0.04;
    private static final double MOST_HELP = 0.12;
    private static final double AHEAD = 0.45;
    private static final double VAGUELY = 0.6;
    private static final double THING_NAMED = 1.15;
    private static final double OF_ANOTHER_TIME = 0.3;
    private static final String ORDINAL = "第";

    private final Sought sought;
    private final Cues cues;
    private final List<String> written;
    private final Quantity.Kind kind;

    Fit(Sought sought) {
        this.sought = sought;
        this.cues = Cues.of(sought.cues());
        boolean ordinal = sought.written().stream().anyMatch(unit -> unit.startsWith(ORDINAL));
        this.kind = ordinal ? Quantity.Kind.ORDINAL : Quantity.Kind.COUNT;
        this.written = sought.written().stream()
                .map(unit -> Folded.of(ordinal ? unit.substring(1) : unit))
                .toList();
    }

    Sought sought() {
        return sought;
    }

    /** By what it is known; figures that share it differ only by their order. */
    List<Object> known() {
        return List.of(sought.form(), written, sought.cues());
    }

    /** Whether a number has the form of the figure at all, before anything around it is looked at. */
    boolean mayCount(Quantity quantity) {
        return switch (sought.form()) {
            case HOURS -> quantity.kind() == Quantity.Kind.TIME && quantity.isRange();
            case RANGE -> quantity.kind() == Quantity.Kind.COUNT && quantity.isRange() && hasUnit(quantity);
            case NUMBER -> quantity.kind() == kind && !quantity.isRange() && hasUnit(quantity);
        };
    }

    private boolean hasUnit(Quantity quantity) {
        return written.isEmpty()
                || !quantity.hasUnit()
                || written.stream().anyMatch(unit -> unit.startsWith(quantity.unit()));
    }

    /** 0 when it is not this figure; the more the likelier. Not capped, so that the better of two sure ones wins. */
    double score(Place place) {
        double unit = unit(place);
        if (unit == 0 || place.hasInClause(cues.never())) {
            return 0;
        }
        double score = unit * nearness(place);
        for (List<String> words : cues.counted()) {
            score *= place.counted(words);
        }
        score *= cues.counted().isEmpty() ? 1 : THING_NAMED;
        return score == 0 ? 0 : helped(score, place) * certainty(place);
    }

    /** The mean of what is near, and nothing when one of it is nowhere. Geometric, so that it does not fall with their number. */
    private double nearness(Place place) {
        double product = 1;
        for (List<String> words : cues.near()) {
            product *= place.near(words);
        }
        return cues.near().isEmpty() ? 1 : Math.pow(product, 1.0 / cues.near().size());
    }

    private double helped(double score, Place place) {
        long words = cues.helpful().stream()
                .filter(word -> place.near(List.of(word)) > 0)
                .count();
        return score + Math.min(MOST_HELP, words * HELP) + (place.follows(cues.ahead()) ? AHEAD : 0);
    }

    private static double certainty(Place place) {
        double certainty = place.quantity().exactness() == Exactness.VAGUE ? VAGUELY : 1;
        return place.isOfAnotherTime() ? certainty * OF_ANOTHER_TIME : certainty;
    }

    /** Beside the number, or named by the table; a bare number may still be meant when its label says everything else. */
    private double unit(Place place) {
        if (written.isEmpty()) {
            return 1;
        }
        Quantity quantity = place.quantity();
        if (quantity.hasUnit()) {
            return written.stream().anyMatch(unit -> unit.equals(quantity.unit()) || place.reads(unit)) ? 1 : 0;
        }
        return place.isLabelled(written) ? LABELLED : place.isBareAllowed() ? WITHOUT_UNIT : 0;
    }

    /** The value in words, for figures that are no single number. */
    static @Nullable String text(Quantity quantity, Sought sought) {
        return sought.form() == Sought.Form.NUMBER ? null : quantity.inWords();
    }
}
