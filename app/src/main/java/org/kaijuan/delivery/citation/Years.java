package org.kaijuan.delivery.citation;

/** Finds the year of publication in what stands behind a type mark. */
final class Years {

    private Years() {}

    /** The first year that is not in square brackets (those hold the date of reading); empty if there is none. */
    static Excerpt find(Excerpt text) {
        boolean bracketed = false;
        for (int i = text.start(); i < text.end(); i++) {
            char c = text.at(i);
            if (c == '[') {
                bracketed = true;
            } else if (c == ']') {
                bracketed = false;
            } else if (!bracketed && isYearAt(text, i)) {
                return text.part(i, i + 4);
            }
        }
        return text.from(text.end());
    }

    /** Four digits from 14 to 20 with no digit beside them, and not the first page of a span of pages. */
    private static boolean isYearAt(Excerpt text, int at) {
        if (at + 4 > text.end() || !Letters.isDigit(text.at(at)) || at > text.start() && isDigitOrDash(text, at - 1)) {
            return false;
        }
        for (int i = at + 1; i < at + 4; i++) {
            if (!Letters.isDigit(text.at(i))) {
                return false;
            }
        }
        int century = (text.at(at) - '0') * 10 + text.at(at + 1) - '0';
        boolean longer = at + 4 < text.end() && Letters.isDigit(text.at(at + 4));
        return !longer && century >= 14 && century <= 20 && !isAfterColon(text, at);
    }

    private static boolean isDigitOrDash(Excerpt text, int at) {
        return Letters.isDigit(text.at(at)) || text.at(at) == '-';
    }

    private static boolean isAfterColon(Excerpt text, int at) {
        int i = at - 1;
        while (i >= text.start() && Letters.isBlank(text.at(i))) {
            i--;
        }
        return i >= text.start() && text.at(i) == ':' && at + 4 < text.end() && text.at(at + 4) == '-';
    }

    /** What follows the year, or the whole date if it is one: "2020-02-10(3)". */
    static Excerpt afterDate(Excerpt text, Excerpt year) {
        int i = year.end();
        int digits = 0;
        while (i < text.end() && digits < 4 && (text.at(i) == '-' || Letters.isDigit(text.at(i)))) {
            digits += Letters.isDigit(text.at(i)) ? 1 : 0;
            i++;
        }
        return text.from(text.at(Math.min(year.end(), text.end() - 1)) == '-' ? i : year.end());
    }
}
