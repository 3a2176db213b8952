package org.kaijuan.linter;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaijuan.prose.Quantity;

/** The words around a quantity: what tells whether two quantities speak of the same event. */
final class Surroundings {

    private static final int BEFORE = 42;
    private static final int AFTER = 26;
    private static final int TITLES = 70;
    private static final Pattern TITLE = Pattern.compile("《[^《》]{1,40}》");
    private static final int FEWEST_COMMON = 8;
    private static final double LEAST_COMMON = 0.34;

    private final Reading reading;
    private final Quantity quantity;
    private final int from;
    private final int to;
    private final Set<String> pairs = new HashSet<>();

    Surroundings(Reading reading, Quantity quantity) {
        this.reading = reading;
        this.quantity = quantity;
        this.from = Math.max(reading.sentenceStart(quantity.from()), quantity.from() - BEFORE);
        this.to = Math.min(reading.sentenceEnd(quantity.to()), quantity.to() + AFTER);
        collect(from, quantity.from());
        collect(quantity.to(), to);
    }

    Quantity quantity() {
        return quantity;
    }

    private void collect(int start, int end) {
        for (int i = start; i + 1 < end; i++) {
            if (Characters.isHan(reading.text().charAt(i))
                    && Characters.isHan(reading.text().charAt(i + 1))) {
                pairs.add(reading.text().substring(i, i + 2));
            }
        }
    }

    /** Whether the words of both are so much the same that they tell the same event. */
    boolean tellTheSame(Surroundings other) {
        int common = common(other);
        return common >= FEWEST_COMMON && common >= LEAST_COMMON * Math.min(pairs.size(), other.pairs.size());
    }

    int common(Surroundings other) {
        return (int) pairs.stream().filter(other.pairs::contains).count();
    }

    /** Whether they speak of two libraries, two days, two occasions or two kinds. */
    boolean areApart(Surroundings other) {
        boolean otherPlace = reading.institutions()
                .before(quantity.from())
                .flatMap(here ->
                        reading.institutions().before(other.quantity.from()).map(there -> !here.equals(there)))
                .orElse(false);
        return otherPlace
                || differ(days(), other.days())
                || differ(ordinals(), other.ordinals())
                || differ(titles(), other.titles())
                || Opposites.part(this::says, other::says);
    }

    /** The titles of what is spoken of shortly before the quantity. */
    private Set<String> titles() {
        int start = Math.max(0, quantity.from() - TITLES);
        return TITLE.matcher(reading.text())
                .region(start, quantity.from())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static boolean differ(Set<?> one, Set<?> other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private Set<Object> days() {
        Set<Object> days = new HashSet<>();
        reading.dates(reading.sentenceStart(quantity.from()), to)
                .forEach(date -> days.add(Objects.hash(date.month(), date.day())));
        return days;
    }

    private Set<Object> ordinals() {
        Set<Object> ordinals = new HashSet<>();
        reading.quantities(from, to).stream()
                .filter(it -> it.kind() == Quantity.Kind.ORDINAL)
                .forEach(it -> ordinals.add(it.value()));
        return ordinals;
    }

    private boolean says(String word) {
        int at = reading.text().indexOf(word, from, to);
        return at >= 0;
    }
}
