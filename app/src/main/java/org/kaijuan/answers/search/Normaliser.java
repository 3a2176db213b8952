package org.kaijuan.answers.search;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings questions and phrasings into one form, so that only what they mean is compared: simplified characters, one width, lower
 * case, no punctuation, no courtesies, no pictures.
 */
public final class Normaliser {

    /** Characters of a question that are read; what follows is ignored. */
    public static final int MAX_LENGTH = 128;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String HAN = "[\\x{2E80}-\\x{9FFF}\\x{F900}-\\x{FAFF}\\x{20000}-\\x{3FFFF}]";
    private static final Pattern SPACE_BESIDE_HAN = Pattern.compile("(?<=" + HAN + ") | (?=" + HAN + ")");
    private static final List<String> COURTESIES = WordFile.lines("courtesies.txt");

    private Normaliser() {}

    /** The form in which texts are compared; empty if nothing is left of it. */
    public static String normalise(String text) {
        String plain = SPACE_BESIDE_HAN.matcher(words(text)).replaceAll("");
        return withoutCourtesies(plain);
    }

    /** The same with the spaces that the writer set, between which keywords stand. */
    static String words(String text) {
        String cut = cut(text, MAX_LENGTH * 2);
        String folded = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints().forEach(point -> kept.appendCodePoint(isWordPart(point) ? point : ' '));
        String words = SPACES.matcher(kept).replaceAll(" ").strip();
        return HanLP.convertToSimplifiedChinese(cut(words, MAX_LENGTH));
    }

    /** Whether a question is longer than what is read of it. */
    public static boolean isCut(String text) {
        return text.codePointCount(0, text.length()) > MAX_LENGTH;
    }

    static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    private static boolean isWordPart(int point) {
        return Character.isLetterOrDigit(point) || point == '+' || point == '#';
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }

    private static String withoutCourtesies(String text) {
        String rest = text;
        boolean isShorter = true;
        while (isShorter) {
            String before = rest;
            for (String courtesy : COURTESIES) {
                if (rest.startsWith(courtesy)) {
                    rest = rest.substring(courtesy.length()).strip();
                }
                if (rest.endsWith(courtesy)) {
                    rest = rest.substring(0, rest.length() - courtesy.length()).strip();
                }
            }
            isShorter = rest.length() < before.length();
        }
        return rest.isEmpty() ? text : rest;
    }
}
