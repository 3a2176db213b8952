package org.kaijuan.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the pages of a citation: "12-20, 35" are ten. */
final class PageSpan {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})(?:\\s?[-–—~]\\s?(\\d{1,6}))?");
    private static final int MOST = 100_000;

    private PageSpan() {}

    /** 0 if the text names no pages. "1234-8" means 1234 to 1238. */
    static int count(String pages) {
        Matcher matcher = SPAN.matcher(pages.length() > 200 ? pages.substring(0, 200) : pages);
        int count = 0;
        while (matcher.find()) {
            String last = matcher.group(2);
            count += last == null ? 1 : span(matcher.group(1), last);
        }
        return Math.min(count, MOST);
    }

    private static int span(String first, String last) {
        int missing = first.length() - last.length();
        String whole = missing > 0 ? first.substring(0, missing) + last : last;
        int pages = Integer.parseInt(whole) - Integer.parseInt(first) + 1;
        return pages > 0 ? pages : 1;
    }
}
