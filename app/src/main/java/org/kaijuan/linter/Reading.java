package org.kaijuan.linter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.kaijuan.prose.DateMention;
import org.kaijuan.prose.DateMentions;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.Quantities;
import org.kaijuan.prose.Quantity;
import org.kaijuan.prose.Span;

/** A text as the rules see it: read once, with everything that several rules ask for. */
final class Reading {

    private static final int LONGEST_SENTENCE = 400;

    /** A leap year, in which every date exists that can exist. */
    private static final int ANY_YEAR = 2020;

    private final Prose prose;
    private final String text;
    private final Register register;
    private final Settings settings;
    private final Appendix appendix;
    private final List<Heading> headings;
    private final Institutions institutions;
    private final PersonNames persons;
    private final List<Quantity> quantities;
    private final List<DateMention> dates;
    private final boolean yearIsKnown;

    Reading(Prose prose, Register register, Settings settings) {
        this.prose = prose;
        this.text = Characters.simplified(prose.text());
        this.settings = settings;
        this.appendix = Appendix.of(prose, text);
        this.register = suits(register) ? register : appendix.register();
        this.headings = Heading.all(prose, text);
        this.institutions = Institutions.in(text, this.register);
        this.persons = PersonNames.in(text);
        this.quantities = Quantities.in(prose);
        OptionalInt year = year();
        this.yearIsKnown = year.isPresent();
        this.dates = DateMentions.in(prose, year.orElse(ANY_YEAR));
    }

    /** Where most names of its list are of another register, the list itself tells of whom the text may speak. */
    private boolean suits(Register given) {
        Set<String> names = given.entries().stream()
                .map(Register.Entry::name)
                .map(Characters::simplified)
                .collect(Collectors.toSet());
        long known = appendix.rows().stream()
                .filter(row -> names.contains(row.name()))
                .count();
        return 2 * known >= appendix.rows().size();
    }

    /** The year of dates that name none: that of the period, or else the one that the text names most. */
    private OptionalInt year() {
        if (settings.period() != null) {
            return OptionalInt.of(settings.period().to().getYear());
        }
        Map<Integer, Long> times = DateMentions.in(prose, ANY_YEAR).stream()
                .filter(date -> date.month() != null)
                .map(DateMention::year)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(year -> year, Collectors.counting()));
        return times.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> OptionalInt.of(entry.getKey()))
                .orElse(OptionalInt.empty());
    }

    /** The text in simplified characters; indices are those of the original. */
    String text() {
        return text;
    }

    /** The place in the text as it was written. */
    Span span(int from, int to) {
        return prose.span(from, to);
    }

    /** The words as they were written. */
    String quote(int from, int to) {
        return prose.text().substring(from, to);
    }

    Register register() {
        return register;
    }

    Settings settings() {
        return settings;
    }

    Appendix appendix() {
        return appendix;
    }

    boolean isInAppendix(int index) {
        return index >= appendix.from() && index < appendix.to();
    }

    List<Heading> headings() {
        return headings;
    }

    Institutions institutions() {
        return institutions;
    }

    PersonNames persons() {
        return persons;
    }

    /** In the order of the text. */
    List<Quantity> quantities() {
        return quantities;
    }

    /** Those that lie in a part of the text. */
    List<Quantity> quantities(int from, int to) {
        return part(quantities, Quantity::from, from, to);
    }

    /** In the order of the text. */
    List<DateMention> dates() {
        return dates;
    }

    List<DateMention> dates(int from, int to) {
        return part(dates, DateMention::from, from, to);
    }

    /** Whether dates without a year can be placed in one. */
    boolean isYearKnown() {
        return yearIsKnown;
    }

    private static <T> List<T> part(List<T> all, ToIntFunction<T> place, int from, int to) {
        return all.subList(firstFrom(all, place, from), firstFrom(all, place, to));
    }

    private static <T> int firstFrom(List<T> all, ToIntFunction<T> place, int index) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (place.applyAsInt(all.get(middle)) < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where the sentence begins in which an index lies. */
    int sentenceStart(int index) {
        int start = index;
        while (start > 0 && index - start < LONGEST_SENTENCE && !isSentenceEnd(start - 1)) {
            start--;
        }
        return start;
    }

    /** The index after the sentence in which an index lies. */
    int sentenceEnd(int index) {
        int end = index;
        while (end < text.length() && end - index < LONGEST_SENTENCE && !isSentenceEnd(end)) {
            end++;
        }
        return end;
    }

    /** Where the part of a sentence begins, between commas, in which an index lies. */
    int clauseStart(int index) {
        int start = index;
        while (start > 0 && index - start < LONGEST_SENTENCE && !isClauseEnd(start - 1)) {
            start--;
        }
        return start;
    }

    int clauseEnd(int index) {
        int end = index;
        while (end < text.length() && end - index < LONGEST_SENTENCE && !isClauseEnd(end)) {
            end++;
        }
        return end;
    }

    private boolean isClauseEnd(int index) {
        char c = text.charAt(index);
        return c == '，' || c == ',' || c == '：' || isSentenceEnd(index);
    }

    /** A page may break a line in the middle of a sentence, so that only an empty line, or one before a heading, ends it. */
    private boolean isSentenceEnd(int index) {
        char c = text.charAt(index);
        if (c == '\n') {
            return index + 1 < text.length() && "\n#|".indexOf(text.charAt(index + 1)) >= 0;
        }
        return c == '。' || c == '！' || c == '？' || c == '；';
    }
}
