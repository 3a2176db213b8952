package org.kaijuan.messages;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A wording with gaps like {@code {title}}. Other braces are just braces. */
record Template(String subject, String body) {

    /** Gaps that every letter can fill. */
    static final Set<String> ALWAYS = Set.of("reader", "library", "link", "lines");

    /** What {@code {lines}} becomes at first; the real lines take its place whenever the letter is read or sent. */
    static final String LINES = "{lines}";

    /** What {@code {link}} becomes at first; the link takes its place whenever the letter is read by its person or sent. */
    static final String LINK = "{link}";

    private static final Pattern GAP = Pattern.compile("\\{([a-z][a-z0-9-]{0,39})}");

    Set<String> gaps() {
        Set<String> gaps = new TreeSet<>();
        GAP.matcher(subject).results().forEach(gap -> gaps.add(gap.group(1)));
        GAP.matcher(body).results().forEach(gap -> gaps.add(gap.group(1)));
        return gaps;
    }

    Template fill(Map<String, String> values) {
        return new Template(oneLine(fill(subject, values)), fill(body, values));
    }

    /** One pass, so that a value with braces in it stays what it is. A gap without a value stays visible. */
    private static String fill(String text, Map<String, String> values) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), gap.group())));
    }

    /** A subject is one line, whatever the title in it brings along. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
