package org.kaijuan.prose;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the dates of a text. */
public final class DateMentions {

    private static final String DIGITS = "(?:[0-9]{1,4}|[" + Numerals.CHARACTERS + "]{1,4})";
    private static final String WEEKDAY = "(?: ?[（(]? ?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])(?! ?[至到、—-])[）)]?)?";

    private static final Pattern DATE = Pattern.compile("(?:"
            + "(?<![0-9.])(?<isoYear>(?:19|20)[0-9]{2})(?<mark>[-/.])(?<isoMonth>[0-9]{1,2})\\k<mark>(?<isoDay>[0-9]{1,2})(?![0-9.]?[0-9])"
            + "|(?<![0-9" + Numerals.CHARACTERS + "])(?<year>(?:19|20)[0-9]{2}|[一二][" + Numerals.CHARACTERS
            + "]{3}) ?年(?<ofYear>度)?"
            + "(?: ?(?<month>" + DIGITS + ") ?月(?!龄|刊)(?: ?(?<day>" + DIGITS + ") ?[日号])?)?"
            + "|(?<![0-9第每逢个" + Numerals.CHARACTERS + "])(?<onlyMonth>[0-9]{1,2}|[" + Numerals.CHARACTERS
            + "]{1,2}) ?月(?!龄|刊)(?: ?份)?"
            + "(?: ?(?<onlyDay>[0-9]{1,2}|[" + Numerals.CHARACTERS
            + "]{1,3})(?: ?(?<sign>[日号])|(?= ?(?:至|到|—|--?|–|~|、|和|及) ?[0-9" + Numerals.CHARACTERS
            + "]{1,3} ?[日号]))?)?"
            + ")" + WEEKDAY);

    private static final Pattern FURTHER_DAY =
            Pattern.compile(" ?(?:至|到|—{1,2}|-{1,3}|–|~|、|和|及|,) ?(?<from>)(?<day>[0-9]{1,2}|[" + Numerals.CHARACTERS
                    + "]{1,3}) ?[日号]" + WEEKDAY);

    private static final Pattern LINK = Pattern.compile(" ?(?:至|到|—{1,2}|-{1,3}|–|~|、|和|及|,|起至|起到) ?");

    private static final Openers OPENERS = new Openers("0123456789" + Numerals.CHARACTERS);

    private final String folded;
    private final int defaultYear;
    private final List<DateMention> found = new ArrayList<>();

    private DateMentions(Prose prose, int defaultYear) {
        this.folded = Folded.of(prose.text());
        this.defaultYear = defaultYear;
    }

    /**
     * All dates in the order of the text.
     *
     * @param defaultYear the year of dates that name none
     */
    public static List<DateMention> in(Prose prose, int defaultYear) {
        DateMentions reading = new DateMentions(prose, defaultYear);
        reading.read();
        return List.copyOf(reading.found);
    }

    private void read() {
        Matcher date = DATE.matcher(folded);
        Matcher further = FURTHER_DAY.matcher(folded);
        int at = 0;
        while (OPENERS.find(date, folded, at)) {
            DateMention mention = mention(date);
            at = date.end();
            if (mention == null) {
                continue;
            }
            found.add(mention);
            at = readFurtherDays(further, mention);
        }
    }

    /** 2 月 14 至 16 日, 1月5日、8日和12日: days that share the month before them. */
    private int readFurtherDays(Matcher further, DateMention first) {
        int at = first.to();
        while (first.day() != null && further.region(at, folded.length()).lookingAt()) {
            Integer day = number(further.group("day"));
            if (day == null) {
                return at;
            }
            found.add(new DateMention(
                    first.year(),
                    first.month(),
                    day,
                    weekday(further.group("weekday")),
                    first.assumedYear(),
                    further.start("from"),
                    further.end()));
            at = further.end();
        }
        return at;
    }

    private @Nullable DateMention mention(Matcher match) {
        DayOfWeek weekday = weekday(match.group("weekday"));
        if (match.group("isoYear") != null) {
            return new DateMention(
                    number(match.group("isoYear")),
                    number(match.group("isoMonth")),
                    number(match.group("isoDay")),
                    weekday,
                    defaultYear,
                    match.start(),
                    match.end());
        }
        return match.group("year") != null ? withYear(match, weekday) : withoutYear(match, weekday);
    }

    private @Nullable DateMention withYear(Matcher match, @Nullable DayOfWeek weekday) {
        Integer year = number(match.group("year"));
        if (year == null || year < 1900 || year > 2099) {
            return null;
        }
        Integer month = number(match.group("month"));
        Integer day = number(match.group("day"));
        return new DateMention(year, month, day, weekday, defaultYear, match.start(), match.end());
    }

    private @Nullable DateMention withoutYear(Matcher match, @Nullable DayOfWeek weekday) {
        Integer month = number(match.group("onlyMonth"));
        Integer day = number(match.group("onlyDay"));
        if (month == null || (day == null && month > 12)) {
            return null;
        }
        return new DateMention(
                impliedYear(match.start(), month), month, day, weekday, defaultYear, match.start(), match.end());
    }

    /** 2019年12月20日至1月5日: a linked date has the year of the one before, or the next when the months begin again. */
    private @Nullable Integer impliedYear(int from, int month) {
        if (found.isEmpty()) {
            return null;
        }
        DateMention last = found.getLast();
        if (last.year() == null || !LINK.matcher(folded).region(last.to(), from).matches()) {
            return null;
        }
        return last.month() != null && last.month() > month ? last.year() + 1 : last.year();
    }

    private static @Nullable Integer number(@Nullable String written) {
        if (written == null) {
            return null;
        }
        return Character.isDigit(written.charAt(0))
                ? Integer.valueOf(written)
                : Numerals.parse(written).map(value -> value.intValue()).orElse(null);
    }

    private static @Nullable DayOfWeek weekday(@Nullable String written) {
        if (written == null) {
            return null;
        }
        int number = "一二三四五六日天".indexOf(written) + 1;
        return DayOfWeek.of(Math.min(number, 7));
    }
}
