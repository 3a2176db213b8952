package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaijuan.prose.Prose;

/**
 * A line that heads what follows, or that is numbered as if it did.
 *
 * @param depth the number of # signs; 0 if it is only numbered
 * @param style how its number is written; null if it has none
 * @param number 0 if it has none
 */
record Heading(int depth, @Nullable Style style, int number, int from, int to) {

    /** How numbers of headings are written. */
    enum Style {
        /** 一、 */
        CHINESE,
        /** （一） */
        CHINESE_IN_BRACKETS,
        /** 第一章 */
        CHAPTER,
        /** 1、 */
        DIGITS
    }

    private static final int LONGEST = 80;
    private static final String NUMERALS = "[一二三四五六七八九十]{1,3}";
    private static final Pattern MARK = Pattern.compile("^[ \\t]{0,3}(#{1,6})[ \\t]+");
    private static final Pattern CHINESE = Pattern.compile("^(" + NUMERALS + ")[、．.]");
    private static final Pattern BRACKETS = Pattern.compile("^[（(](" + NUMERALS + ")[）)]");
    private static final Pattern CHAPTER = Pattern.compile("^第(" + NUMERALS + ")[章部节]");
    private static final Pattern DIGITS = Pattern.compile("^(\\d{1,2})[、．.](?!\\d)");

    static List<Heading> all(Prose prose, String plain) {
        List<Heading> headings = new ArrayList<>();
        for (int line = 1; line <= prose.lineCount(); line++) {
            int from = prose.startOf(line);
            int to = line == prose.lineCount() ? plain.length() : prose.startOf(line + 1) - 1;
            of(plain, from, to).ifPresent(headings::add);
        }
        return headings;
    }

    private static Optional<Heading> of(String text, int from, int to) {
        Matcher mark = MARK.matcher(text).region(from, Math.min(to, from + LONGEST));
        int depth = mark.find() ? mark.end(1) - mark.start(1) : 0;
        int start = depth == 0 ? from : mark.end();
        for (Style style : Style.values()) {
            Matcher number = pattern(style).matcher(text).region(start, Math.min(to, start + LONGEST));
            if (number.find()) {
                return Optional.of(new Heading(depth, style, number(number.group(1)), from, to));
            }
        }
        return depth == 0 ? Optional.empty() : Optional.of(new Heading(depth, null, 0, from, to));
    }

    private static Pattern pattern(Style style) {
        return switch (style) {
            case CHINESE -> CHINESE;
            case CHINESE_IN_BRACKETS -> BRACKETS;
            case CHAPTER -> CHAPTER;
            case DIGITS -> DIGITS;
        };
    }

    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            return digit(written.charAt(0));
        }
        int tens = ten == 0 ? 1 : digit(written.charAt(0));
        int ones = ten == written.length() - 1 ? 0 : digit(written.charAt(ten + 1));
        return tens * 10 + ones;
    }

    private static int digit(char numeral) {
        return "一二三四五六七八九".indexOf(numeral) + 1;
    }

    boolean isMarked() {
        return depth > 0;
    }
}
