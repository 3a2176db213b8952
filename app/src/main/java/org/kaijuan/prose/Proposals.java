package org.kaijuan.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the figures that a form asks for in a report that somebody wrote freely. Each number of the text is weighed against
 * each figure: is it counted in its unit, is the thing counted its thing, and how near are the words by which it is known? A
 * number is proposed for the figure it fits best, and a figure gets the number that fits it best. Numbers that fit nothing are
 * left alone: a wrong proposal costs the reader more than a missing one.
 */
public final class Proposals {

    private static final double ENOUGH = 0.5;

    /** A text with more numbers is a table of data and no report; what comes after them is not looked at. */
    private static final int MOST_NUMBERS = 20_000;

    private final Reading reading;
    private final List<Fit> sought;

    private record Candidate(Fit fit, int order, Place place, double score) {}

    private Proposals(Prose prose, List<Sought> sought) {
        this.reading = Reading.of(prose);
        this.sought = sought.stream().map(Fit::new).toList();
    }

    /** What the text says about the figures, in the order of the text; at most once for each figure. */
    public static List<Proposal> of(Prose prose, List<Sought> sought) {
        return new Proposals(prose, sought).propose();
    }

    private List<Proposal> propose() {
        List<Candidate> chosen = choose(candidates());
        return inOrderOfAlikes(chosen).stream()
                .map(this::proposal)
                .sorted(Comparator.comparingInt(proposal -> proposal.span().start()))
                .toList();
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        int numbers = Math.min(reading.quantities().size(), MOST_NUMBERS);
        for (int number = 0; number < numbers; number++) {
            Quantity quantity = reading.quantities().get(number);
            List<Integer> possible = IntStream.range(0, sought.size())
                    .filter(order -> sought.get(order).mayCount(quantity))
                    .boxed()
                    .toList();
            if (!possible.isEmpty()) {
                weigh(new Place(reading, number), possible, candidates);
            }
        }
        return candidates;
    }

    private void weigh(Place place, List<Integer> possible, List<Candidate> candidates) {
        for (int order : possible) {
            double score = sought.get(order).score(place);
            if (score >= ENOUGH) {
                candidates.add(new Candidate(sought.get(order), order, place, score));
            }
        }
    }

    /** The best fit first; then neither its number nor its figure is free any more. */
    private static List<Candidate> choose(List<Candidate> candidates) {
        candidates.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(Candidate::order)
                .thenComparingInt(candidate -> candidate.place().quantity().from()));
        Set<Integer> figures = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int at = candidate.place().quantity().from();
            if (!figures.contains(candidate.order()) && !numbers.contains(at)) {
                figures.add(candidate.order());
                numbers.add(at);
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    /** Figures with the same cues (the first and the second article) are told apart by their order in the text alone. */
    private static List<Candidate> inOrderOfAlikes(List<Candidate> chosen) {
        Map<List<Object>, List<Candidate>> alike = new HashMap<>();
        chosen.forEach(candidate -> alike.computeIfAbsent(candidate.fit().known(), known -> new ArrayList<>())
                .add(candidate));
        List<Candidate> ordered = new ArrayList<>();
        for (List<Candidate> group : alike.values()) {
            List<Candidate> places = new ArrayList<>(group);
            places.sort(Comparator.comparingInt(
                    candidate -> candidate.place().quantity().from()));
            group.sort(Comparator.comparingInt(Candidate::order));
            for (int i = 0; i < group.size(); i++) {
                Candidate figure = group.get(i);
                Candidate at = places.get(i);
                ordered.add(new Candidate(figure.fit(), figure.order(), at.place(), at.score()));
            }
        }
        return ordered;
    }

    private Proposal proposal(Candidate candidate) {
        Quantity quantity = candidate.place().quantity();
        Sentence sentence = candidate.place().sentence();
        Sought figure = candidate.fit().sought();
        return new Proposal(
                figure.figure(),
                figure.label(),
                plain(quantity.value()),
                Fit.text(quantity, figure),
                figure.unit(),
                quantity.exactness(),
                reading.prose().span(quantity.from(), quantity.to()),
                sentence.from(),
                sentence.to(),
                Math.min(1, candidate.score()));
    }

    /** 2.3 万 is 23000 and not 23000.0. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
