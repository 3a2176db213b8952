package org.kaijuan.delivery.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 刊名, 年, 卷(期): 页码 — what stands behind {@code [J]}. */
final class JournalPart {

    /** Volume, issue and pages behind the year, each of them optional. */
    private static final Pattern NUMBERS = Pattern.compile(
            "[,.\\s]{0,4}(?<volume>[0-9A-Za-z/-]{1,12})?\\s{0,2}"
                    + "(\\(\\s{0,2}(?<issue>[^()]{1,16}?)\\s{0,2}\\))?(\\s{0,2}[:,]\\s{0,2}(?<pages>[A-Za-z]{0,3}\\d[0-9A-Za-z+,\\s-]{0,30}))?");

    private static final Pattern CHINESE_NUMBERS = Pattern.compile(
            "(第?\\s?(?<volume>\\d{1,4})\\s?卷)?[,\\s]{0,3}第?\\s?(?<issue>[\\dS]{1,4})\\s?期(?<rest>.{0,3}?[:,]\\s?(?<pages>\\d[\\d\\s+-]{0,20}))?");
    private static final int NUMBERS_WITHIN = 80;

    private JournalPart() {}

    static void read(Excerpt body, Draft draft) {
        Excerpt where = body.trim("./, ");
        Excerpt year = Years.find(where);
        if (year.isEmpty()) {
            withoutYear(where, draft);
            return;
        }
        Excerpt journal = where.to(year.start()).trim(",.([ ");
        int comma = journal.find(',');
        draft.put(Field.SOURCE, journal.text(), comma < 0 ? Confidence.SURE : Confidence.DOUBTFUL, journal);
        draft.sure(Field.YEAR, year);
        numbers(Years.afterDate(where, year), draft);
    }

    private static void numbers(Excerpt rest, Draft draft) {
        Excerpt near = rest.limited(NUMBERS_WITHIN);
        Matcher chinese = CHINESE_NUMBERS.matcher(near.folded()).region(near.start(), near.end());
        if (chinese.find()) {
            take(chinese, rest, draft);
            return;
        }
        Matcher matcher = NUMBERS.matcher(near.folded()).region(near.start(), near.end());
        if (matcher.lookingAt()) {
            take(matcher, rest, draft);
        }
    }

    private static void take(Matcher matcher, Excerpt text, Draft draft) {
        group(matcher, "volume", Field.VOLUME, text, draft);
        group(matcher, "issue", Field.ISSUE, text, draft);
        group(matcher, "pages", Field.PAGES, text, draft);
    }

    private static void group(Matcher matcher, String name, Field field, Excerpt text, Draft draft) {
        if (matcher.start(name) >= 0) {
            draft.sure(field, text.part(matcher.start(name), matcher.end(name)).trim(",.;- "));
        }
    }

    /** Published ahead of print: "图书馆论坛: 1-8[2020-02-10]", where the date is the one of reading. */
    private static void withoutYear(Excerpt where, Draft draft) {
        int end = where.start();
        while (end < where.end() && ",:.[(".indexOf(where.at(end)) < 0) {
            end++;
        }
        draft.doubtful(Field.SOURCE, where.to(end).trim(" "));
        int bracket = where.find('[');
        if (bracket >= 0) {
            Imprint.year(where.from(bracket), draft, Confidence.DOUBTFUL);
        }
    }
}
