package org.kaijuan.prose;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one quantity at a known place of a folded text: what follows the number and what stands before it. */
final class QuantityReader {

    private static final Pattern CLOCK_RANGE = Pattern.compile(
            " ?(?:至|到|—{1,2}|-{1,3}|–|~) ?(?<end>(?:上午|下午|中午|晚上|晚)? ?[0-9]{1,2}:[0-9]{2}(?![0-9:])|(?:上午|下午|中午|晚上|晚)? ?[0-9]{1,2} ?[点时](?: ?(?:[0-9]{1,2} ?分|半|整))?)");
    private static final Pattern CLOCK = Pattern.compile(
            "(?<part>\\D{0,2}?) ?(?<hour>[0-9]{1,2}) ?[:点时] ?(?:(?<minute>[0-9]{1,2}) ?分?|(?<half>半)|[整钟])?");
    private static final Pattern RANGE = Pattern.compile(
            " ?(?:至|到|—{1,2}|-{1,3}|–|~) ?(?<end>[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]++(?:\\.[0-9]++)?|["
                    + Numerals.CHARACTERS + "]++)");
    private static final Pattern TAIL = Pattern.compile("[ $*]{0,3}(?<more>多(?!次元)|余|来(?![自源馆函电校到访信])|几|\\+)?"
            + " ?(?<magnitude>万亿|千万|百万|[万亿]|千(?![克米瓦字卡伏里])|百(?![度科分])|[kK](?=[+人次篇]))?"
            + "(?<more2>多|余|\\+)?");
    private static final Pattern AFTER = Pattern.compile(" ?(?<about>左右|上下)| ?(?<over>以上|之多|\\+)| ?(?<under>以下|以内|之内)");
    private static final Pattern VAGUE = Pattern.compile("[上数几成]?[十百千万亿]++");

    private static final int LONGEST_UNITLESS = 7;

    private final String folded;
    private final Surroundings around;
    private final Matcher clockRange;
    private final Matcher range;
    private final Matcher tail;
    private final Matcher after;

    QuantityReader(String folded) {
        this.folded = folded;
        this.around = new Surroundings(folded);
        this.clockRange = CLOCK_RANGE.matcher(folded);
        this.range = RANGE.matcher(folded);
        this.tail = TAIL.matcher(folded);
        this.after = AFTER.matcher(folded);
    }

    @Nullable
    Quantity time(int from, int to) {
        BigDecimal start = minutes(folded.substring(from, to), false);
        if (start == null) {
            return null;
        }
        BigDecimal end = null;
        int until = to;
        if (clockRange.region(to, folded.length()).lookingAt()) {
            end = minutes(clockRange.group("end"), start.intValue() >= 12 * 60);
            until = end == null ? to : clockRange.end();
        }
        return new Quantity(start, end, "", Quantity.Kind.TIME, around.exactness(from), from, until);
    }

    /** Minutes since midnight; null when a day has no such time. */
    private static @Nullable BigDecimal minutes(String written, boolean afternoon) {
        Matcher clock = CLOCK.matcher(written.strip());
        if (!clock.matches()) {
            return null;
        }
        int hour = Integer.parseInt(clock.group("hour"));
        int minute = clock.group("half") != null
                ? 30
                : clock.group("minute") == null ? 0 : Integer.parseInt(clock.group("minute"));
        boolean late = clock.group("part").matches("下午|晚上?|傍晚") || (afternoon && !written.contains(":"));
        int hours = late && hour < 12 ? hour + 12 : hour;
        return hours > 24 || minute > 59 ? null : BigDecimal.valueOf(hours * 60L + minute);
    }

    @Nullable
    Quantity percent(int from, int to) {
        String written = folded.substring(from + 3, to).strip();
        BigDecimal value = decimal(written);
        return value == null
                ? null
                : new Quantity(value, null, "%", Quantity.Kind.COUNT, around.exactness(from), from, to);
    }

    private static @Nullable BigDecimal decimal(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return number(written);
        }
        String[] parts = written.split("[点]");
        BigDecimal whole = Numerals.parse(parts[0]).orElse(null);
        if (whole == null || parts.length == 1) {
            return whole;
        }
        StringBuilder fraction = new StringBuilder("0.");
        parts[1].chars().forEach(c -> fraction.append(Math.max(0, Numerals.digit((char) c))));
        return whole.add(new BigDecimal(fraction.toString()));
    }

    @Nullable
    Quantity ordinal(int from, int to) {
        if (NumeralWords.cover(folded, from + 1)) {
            return null;
        }
        BigDecimal value = decimal(folded.substring(from + 1, to).strip());
        String unit = Units.at(folded, skipBlanks(to));
        if (value == null || unit == null) {
            return null;
        }
        return new Quantity(
                value, null, unit, Quantity.Kind.ORDINAL, Exactness.EXACT, from, skipBlanks(to) + unit.length());
    }

    @Nullable
    Quantity ascii(int from, int to) {
        String written = folded.substring(from, to);
        Counted counted = count(from, to, number(written), Exactness.EXACT);
        int blank = written.indexOf(' ');
        if (blank > 0 && counted.unit().isEmpty() && !around.isAmount(from, to)) {
            return ascii(from, from + blank);
        }
        boolean named = counted.unit().isEmpty()
                ? around.isLabel(from, counted.to()) || written.replace(",", "").length() > LONGEST_UNITLESS
                : around.isCode(from);
        boolean leadingZero = written.length() > 1 && written.charAt(0) == '0' && written.charAt(1) != '.';
        return named || leadingZero ? null : counted.quantity(from);
    }

    @Nullable
    Quantity chinese(int from, int to) {
        String written = folded.substring(from, to);
        boolean prefixed = Numerals.CHARACTERS.indexOf(written.charAt(0)) < 0;
        if (prefixed && around.isPlaceWord(from)) {
            return chinese(from + 1, to);
        }
        int numeral = prefixed ? from + 1 : from;
        if (NumeralWords.cover(folded, numeral) || around.isWeekday(from) || Units.at(folded, numeral) != null) {
            return null;
        }
        BigDecimal value = decimal(folded.substring(numeral, to));
        if (value == null) {
            return null;
        }
        boolean vague = VAGUE.matcher(written).matches() && (prefixed || to - numeral == 1 && !written.equals("十"));
        Counted counted = count(from, to, value, vague ? Exactness.VAGUE : Exactness.EXACT);
        return counted.unit().isEmpty() && (to - numeral < 3 || written.contains("点") || around.isListNumber(from, to))
                ? null
                : counted.quantity(from);
    }

    private record Counted(BigDecimal value, @Nullable BigDecimal upTo, String unit, Exactness exactness, int to) {

        Quantity quantity(int from) {
            return new Quantity(value, upTo, unit, Quantity.Kind.COUNT, exactness, from, to);
        }
    }

    /** Reads on behind the digits: a range, 多, 万, the unit, 左右. */
    private Counted count(int from, int digitsEnd, BigDecimal digits, Exactness ofDigits) {
        int end = digitsEnd;
        BigDecimal upTo = null;
        if (range.region(digitsEnd, folded.length()).lookingAt()) {
            upTo = decimal(range.group("end"));
            end = upTo == null || upTo.compareTo(digits) <= 0 ? digitsEnd : range.end();
            upTo = end == digitsEnd ? null : upTo;
        }
        boolean more = false;
        BigDecimal times = BigDecimal.ONE;
        if (tail.region(end, folded.length()).lookingAt()) {
            more = tail.group("more") != null || tail.group("more2") != null;
            times = magnitude(tail.group("magnitude"));
            end = more || tail.group("magnitude") != null ? tail.end() : end;
        }
        int unitAt = skipBlanks(end);
        String unit = Units.at(folded, unitAt);
        end = unit == null ? end : unitAt + unit.length();
        Exactness exactness = more ? Exactness.OVER : ofDigits;
        exactness = exactness == Exactness.EXACT ? around.exactness(from) : exactness;
        if (after.region(end, folded.length()).lookingAt()) {
            exactness = said(exactness);
            end = after.end();
        }
        return new Counted(
                digits.multiply(times),
                upTo == null ? null : upTo.multiply(times),
                unit == null ? "" : unit,
                exactness,
                end);
    }

    private Exactness said(Exactness before) {
        if (before == Exactness.VAGUE) {
            return before;
        }
        if (after.group("about") != null) {
            return Exactness.ABOUT;
        }
        return after.group("over") != null ? Exactness.OVER : Exactness.UP_TO;
    }

    private static BigDecimal magnitude(@Nullable String written) {
        if (written == null) {
            return BigDecimal.ONE;
        }
        return "k".equalsIgnoreCase(written)
                ? BigDecimal.valueOf(1000)
                : Numerals.parse("一" + written).orElseThrow();
    }

    private int skipBlanks(int index) {
        int at = index;
        while (at < folded.length() && at < index + 3 && " $*".indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(",", "").replace(" ", ""));
    }
}
