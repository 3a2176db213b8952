package org.kaijuan.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text says in numbers: 6804 篇, 一百二十三人次, 1.2 万册, 上百条, 50-54 栋, 8:00--17:10, 第十一届, 百分之三, 37.3 ℃.
 * Left out are dates, numbers of lists and figures, names with digits (COVID-19, GB/T 7714), telephone numbers, addresses of
 * pages, and numerals inside words (统一). Takes time linear in the text.
 */
public final class Quantities {

    private static final String CHINESE = "[" + Numerals.CHARACTERS + "]++";
    private static final String ASCII =
            "[0-9]{1,3}(?: [0-9]{3})++(?![0-9.,:])|[0-9]{1,3}(?:,[0-9]{3})++(?:\\.[0-9]++)?(?![0-9])|[0-9]++(?:\\.[0-9]++)?";

    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<skip>(?:https?://|www\\.)[!-~]++"
                    + "|[0-9]++(?:\\.[0-9]++){2,}|[0-9a-z][0-9a-z._-]{0,60}+@[0-9a-z.-]++|<sup>[^<]{0,9}</sup>)"
                    + "|(?<time>(?<![0-9])(?<![0-9]:)[0-9]{1,2}:[0-9]{2}(?![0-9:]))"
                    + "|(?<clock>(?:(?:上午|下午|中午|晚上|凌晨|早上|傍晚|早|晚) ?[0-9]{1,2} ?[点时]|[0-9]{1,2} ?[点时](?=[半整钟]|[0-9 ]{1,4}分|正 ))"
                    + "(?: ?(?:[0-9]{1,2} ?分|半|整|钟|鐘))?)"
                    + "|(?<percent>百分之 ?(?:" + ASCII + "|" + CHINESE + "(?:[点]" + CHINESE + ")?))"
                    + "|(?<ordinal>第 ?(?:" + ASCII + "|" + CHINESE + "))"
                    + "|(?<ascii>" + ASCII + ")"
                    + "|(?<chinese>(?:[上数几成](?=[十百千万亿]))?" + CHINESE + "(?:点[零〇一二三四五六七八九]++)?)",
            Pattern.CASE_INSENSITIVE);

    private static final Openers OPENERS = new Openers("0123456789hHwW<第上下中凌早傍晚數数几成" + Numerals.CHARACTERS);

    private final String folded;
    private final Matcher candidate;
    private final QuantityReader reader;
    private final List<DateMention> dates;
    private final List<Quantity> found = new ArrayList<>();
    private int nextDate;

    private Quantities(Prose prose) {
        this.folded = Folded.of(prose.text());
        this.candidate = CANDIDATE.matcher(folded);
        this.reader = new QuantityReader(folded);
        this.dates = DateMentions.in(prose, 2000);
    }

    /** All quantities in the order of the text. */
    public static List<Quantity> in(Prose prose) {
        Quantities reading = new Quantities(prose);
        reading.read();
        return List.copyOf(reading.found);
    }

    private void read() {
        int at = 0;
        while (OPENERS.find(candidate, folded, at)) {
            at = isDate(candidate.start()) ? dates.get(nextDate).to() : take();
        }
    }

    private boolean isDate(int index) {
        while (nextDate < dates.size() && dates.get(nextDate).to() <= index) {
            nextDate++;
        }
        return nextDate < dates.size() && dates.get(nextDate).from() <= index;
    }

    /** Reads the candidate and answers where to go on. */
    private int take() {
        if (candidate.group("skip") != null) {
            return candidate.end();
        }
        Quantity quantity = quantity();
        if (quantity == null) {
            return candidate.end();
        }
        found.add(quantity);
        return quantity.to();
    }

    private @Nullable Quantity quantity() {
        int from = candidate.start();
        int to = candidate.end();
        if (candidate.group("time") != null || candidate.group("clock") != null) {
            return reader.time(from, to);
        }
        if (candidate.group("percent") != null) {
            return reader.percent(from, to);
        }
        if (candidate.group("ordinal") != null) {
            return reader.ordinal(from, to);
        }
        return candidate.group("ascii") != null ? reader.ascii(from, to) : reader.chinese(from, to);
    }
}
