package org.kaijuan.delivery.citation;

import java.util.Locale;

/** Digital object identifiers (ISO 26324): {@code 10.} registrant {@code /} suffix, alone or inside a URL. */
final class Doi {

    private static final String ENDS = "\"<>{}|^`\\ ";
    private static final String TRAILING = ".,;:'?!…";
    private static final int LONGEST = 300;

    private Doi() {}

    /** The first DOI in the text, or an empty excerpt at its end. */
    static Excerpt find(Excerpt text) {
        for (int at = text.find("10."); at >= 0; at = text.from(at + 3).find("10.")) {
            Excerpt doi = at(text, at);
            if (!doi.isEmpty()) {
                return doi;
            }
        }
        return text.from(text.end());
    }

    private static Excerpt at(Excerpt text, int at) {
        if (at > text.start() && (Letters.isDigit(text.at(at - 1)) || text.at(at - 1) == '.')) {
            return text.part(at, at);
        }
        int slash = afterRegistrant(text, at + 3);
        int suffix = slash < 0 ? -1 : text.at(slash) == '/' ? slash + 1 : slash + 3;
        return suffix < 0 || suffix >= text.end()
                ? text.part(at, at)
                : trimmed(text.part(at, suffixEnd(text, suffix)), suffix);
    }

    /** The offset of the slash, plain or as %2F, behind four to nine digits and dots; -1 if it is no DOI. */
    private static int afterRegistrant(Excerpt text, int from) {
        int i = from;
        while (i < text.end() && i - from < 12 && (Letters.isDigit(text.at(i)) || text.at(i) == '.')) {
            i++;
        }
        if (i - from < 4 || i >= text.end()) {
            return -1;
        }
        boolean encoded = text.at(i) == '%' && text.folded().regionMatches(true, i, "%2f", 0, 3);
        return text.at(i) == '/' || encoded ? i : -1;
    }

    private static int suffixEnd(Excerpt text, int from) {
        int i = from;
        while (i < text.end() && i - from < LONGEST && isSuffix(text.at(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSuffix(char c) {
        return ENDS.indexOf(c) < 0 && !Letters.isBlank(c) && !Letters.isHan(c);
    }

    private static Excerpt trimmed(Excerpt doi, int suffix) {
        int unopened = count(doi, ")]") - count(doi, "([");
        int end = doi.end();
        while (end > suffix) {
            boolean closesOther = unopened > 0 && ")]".indexOf(doi.at(end - 1)) >= 0;
            if (!closesOther && TRAILING.indexOf(doi.at(end - 1)) < 0) {
                break;
            }
            unopened -= closesOther ? 1 : 0;
            end--;
        }
        return end > suffix ? doi.to(end) : doi.to(doi.start());
    }

    /** More closing than opening brackets: one was opened before the DOI, as in "(doi:10.1000/xyz)". */
    private static int count(Excerpt doi, String brackets) {
        int count = 0;
        for (int i = doi.start(); i < doi.end(); i++) {
            count += brackets.indexOf(doi.at(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Lower case, without resolver, prefix and escapes: DOIs are compared without regard to case. */
    static String normalise(String text) {
        Excerpt found = find(Excerpt.of(text));
        if (found.isEmpty()) {
            return Letters.fold(text);
        }
        return Percent.decode(found.plain()).toLowerCase(Locale.ROOT);
    }

    static boolean isDoi(String text) {
        Excerpt whole = Excerpt.of(text);
        Excerpt found = find(whole);
        return !found.isEmpty() && found.start() == 0 && found.end() == text.length();
    }
}
