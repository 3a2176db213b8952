package org.kaijuan.report;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.kernel.Period;

/**
 * Finds, in the words that a library sent, the places where its figures stand, so that they follow their queries from then
 * on. A number is looked for within the quote that came with it; where it does not stand there as digits (say 上百), the
 * words stay words.
 */
final class Weaver {

    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?");
    private static final BigDecimal LONG_ENOUGH = BigDecimal.valueOf(100);
    private static final Pattern BREAKS = Pattern.compile("[\\s\\-–—~～至到]+");

    private final Submissions.Answer answer;
    private final Submissions.Highlight highlight;
    private final Period period;
    private final List<Place> places = new ArrayList<>();

    private Weaver(Submissions.Found found, Period period) {
        this.answer = found.answer();
        this.highlight = found.highlight();
        this.period = period;
    }

    private record Place(int from, int to, Submissions.Stated stated) {}

    /** The highlight as a row of slots whose written texts, put together, are the highlight. */
    static List<Slot> weave(Submissions.Found found, Period period) {
        return new Weaver(found, period).weave();
    }

    private List<Slot> weave() {
        for (Submissions.Stated stated : answer.figures()) {
            place(stated).ifPresent(places::add);
        }
        places.sort(Comparator.comparingInt(Place::from));
        List<Slot> slots = new ArrayList<>();
        int done = 0;
        for (Place place : places) {
            words(slots, done, place.from());
            slots.add(waiting(place));
            done = place.to();
        }
        words(slots, done, highlight.text().length());
        return slots;
    }

    private void words(List<Slot> slots, int from, int to) {
        if (to > from) {
            String text = highlight.text().substring(from, to);
            slots.add(new Slot.Settled(
                    new Piece.Quoted(text, highlight.id(), answer.library().code())));
        }
    }

    private Slot waiting(Place place) {
        Submissions.Stated stated = place.stated();
        FigureKey key = new FigureKey(
                stated.figure(), answer.library().code(), stated.period() == null ? period : stated.period());
        return new Slot.Waiting(key, highlight.text().substring(place.from(), place.to()), stated.value());
    }

    private Optional<Place> place(Submissions.Stated stated) {
        String quote = stated.quote();
        String text = highlight.text();
        if (quote == null || quote.isBlank()) {
            return unquoted(stated);
        }
        int from = text.indexOf(quote);
        int to = from + quote.length();
        if (from < 0) {
            if (!quote.contains(text)) {
                return Optional.empty();
            }
            from = 0;
            to = text.length();
        }
        return switch (stated.value()) {
            case FigureValue.Quantity(BigDecimal number) -> digits(stated, number, from, to);
            case FigureValue.Wording(String words) -> wording(stated, words, from, to);
            case FigureValue.Nothing() -> Optional.empty();
        };
    }

    /** A number that the library did not quote is taken for its own only if it is too long to be there by chance. */
    private Optional<Place> unquoted(Submissions.Stated stated) {
        return stated.value() instanceof FigureValue.Quantity(BigDecimal number) && number.compareTo(LONG_ENOUGH) >= 0
                ? digits(stated, number, 0, highlight.text().length())
                : Optional.empty();
    }

    private Optional<Place> digits(Submissions.Stated stated, BigDecimal number, int from, int to) {
        Matcher digits = DIGITS.matcher(highlight.text()).region(from, to);
        while (digits.find()) {
            if (isFree(digits.start(), digits.end())
                    && !isDate(digits.end())
                    && read(digits.group()).compareTo(number) == 0) {
                return Optional.of(new Place(digits.start(), digits.end(), stated));
            }
        }
        return Optional.empty();
    }

    /** The words as they are; else with other dashes and blanks; else the number with which they begin. */
    private Optional<Place> wording(Submissions.Stated stated, String words, int from, int to) {
        Matcher written =
                Pattern.compile(loose(words)).matcher(highlight.text()).region(from, to);
        while (written.find()) {
            if (isFree(written.start(), written.end())) {
                return Optional.of(new Place(written.start(), written.end(), stated));
            }
        }
        Matcher first = DIGITS.matcher(words);
        return first.lookingAt() ? digits(stated, read(first.group()), from, to) : Optional.empty();
    }

    private static String loose(String words) {
        List<String> parts = new ArrayList<>();
        for (String part : BREAKS.split(words)) {
            parts.add(Pattern.quote(part));
        }
        return String.join("[\\s\\-–—~～至到]+", parts);
    }

    /** Whether what comes next makes a day, month or year of the number. */
    private boolean isDate(int end) {
        String rest = highlight.text().substring(end).stripLeading();
        return !rest.isEmpty() && "年月日号".indexOf(rest.charAt(0)) >= 0;
    }

    private boolean isFree(int from, int to) {
        return places.stream().noneMatch(place -> from < place.to() && place.from() < to);
    }

    private static BigDecimal read(String digits) {
        return new BigDecimal(Normalizer.normalize(digits, Normalizer.Form.NFKC).replace(",", ""));
    }
}
