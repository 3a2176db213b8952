package org.kaijuan.delivery.citation;

import java.time.Year;
import java.util.regex.Pattern;

/** What values of a field look like: how they are cleaned, and which are too odd to be believed. */
final class Values {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]|20)\\d\\d(?=\\D|$|[01]\\d[0-3]\\d(?!\\d))");
    private static final Pattern DASHES = Pattern.compile("\\s*(--+|[\\u2010-\\u2014\\u2212~])\\s*");
    private static final int FIRST_PRINTED_BOOK = 1450;
    private static final int LONGEST_CHECKED = 2000;

    private Values() {}

    static String clean(Field field, String value) {
        String text = Letters.collapse(value.length() > LONGEST_CHECKED ? value.substring(0, LONGEST_CHECKED) : value);
        return switch (field) {
            case TITLE, SOURCE, PUBLISHER, INSTITUTION -> text;
            case AUTHORS -> Authors.join(Authors.split(text));
            case YEAR -> year(text);
            case PAGES -> DASHES.matcher(Letters.fold(text)).replaceAll("-");
            case DOI -> Doi.normalise(text);
            case ISSN -> Identifiers.issn(text);
            case ISBN -> Identifiers.isbn(text);
            case VOLUME, ISSUE, DEGREE, PATENT_NUMBER, URL -> Letters.fold(text);
        };
    }

    /** "2019/03/05", "20190305", "c2019", "2019年" → "2019"; anything without a year stays as it is. */
    private static String year(String text) {
        var matcher = YEAR.matcher(Letters.fold(text));
        return matcher.find() ? matcher.group() : text;
    }

    static boolean isPlausible(Field field, String value) {
        return switch (field) {
            case TITLE, AUTHORS, SOURCE, PUBLISHER, INSTITUTION, URL -> true;
            case YEAR -> isYear(value);
            case VOLUME, ISSUE -> value.length() <= 20;
            case PAGES -> value.length() <= 40 && value.chars().anyMatch(Character::isDigit);
            case DOI -> Doi.isDoi(value);
            case ISSN -> Identifiers.isIssn(value);
            case ISBN -> Identifiers.isIsbn(value);
            case DEGREE -> value.equals("doctor") || value.equals("master");
            case PATENT_NUMBER -> value.length() <= 40 && value.chars().anyMatch(Character::isDigit);
        };
    }

    /** System time on purpose: a year to come is a slip of the pen whatever the demo's clock says. */
    private static boolean isYear(String value) {
        if (!YEAR.matcher(value).matches()) {
            return false;
        }
        int year = Integer.parseInt(value);
        return year >= FIRST_PRINTED_BOOK && year <= Year.now().getValue() + 1;
    }
}
