package org.kaijuan.delivery.citation;

import java.util.Locale;
import java.util.regex.Pattern;

/** ISSN (ISO 3297) and ISBN (ISO 2108) with their check digits. */
final class Identifiers {

    private static final Pattern ISSN = Pattern.compile("(?<![\\dXx-])(\\d{4})-?(\\d{3}[\\dXx])(?![\\dXx-])");
    private static final Pattern ISBN =
            Pattern.compile("(?<![\\dXx])(97[89][- ]?)?\\d([- ]?\\d){8}[- ]?[\\dXx](?![\\dXx])");

    private Identifiers() {}

    /** As {@code 1234-567X}, or the text itself if there is none in it. */
    static String issn(String text) {
        var matcher = ISSN.matcher(Letters.fold(text));
        return matcher.find()
                ? (matcher.group(1) + "-" + matcher.group(2)).toUpperCase(Locale.ROOT)
                : Letters.fold(text);
    }

    /** Digits only, or the text itself if there is none in it. */
    static String isbn(String text) {
        var matcher = ISBN.matcher(Letters.fold(text));
        return matcher.find() ? matcher.group().replaceAll("[- ]", "").toUpperCase(Locale.ROOT) : Letters.fold(text);
    }

    static boolean isIssn(String value) {
        if (!value.matches("\\d{4}-\\d{3}[\\dX]")) {
            return false;
        }
        String digits = value.replace("-", "");
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += digit(digits.charAt(i)) * (8 - i);
        }
        return sum % 11 == 0;
    }

    static boolean isIsbn(String value) {
        return switch (value.length()) {
            case 10 -> isIsbn10(value);
            case 13 -> isIsbn13(value);
            default -> false;
        };
    }

    private static boolean isIsbn10(String value) {
        if (!value.matches("\\d{9}[\\dX]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += digit(value.charAt(i)) * (10 - i);
        }
        return sum % 11 == 0;
    }

    private static boolean isIsbn13(String value) {
        if (!value.matches("97[89]\\d{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += digit(value.charAt(i)) * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    /** The ISBN of thirteen digits for one of ten, so that both name the same book. */
    static String isbn13(String value) {
        if (!isIsbn10(value)) {
            return value;
        }
        String stem = "978" + value.substring(0, 9);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += digit(stem.charAt(i)) * (i % 2 == 0 ? 1 : 3);
        }
        return stem + (10 - sum % 10) % 10;
    }

    private static int digit(char c) {
        return c == 'X' ? 10 : c - '0';
    }
}
