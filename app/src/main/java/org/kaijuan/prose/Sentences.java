package org.kaijuan.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences and clauses. A line ends a sentence, as in lists, tables and headings, unless the text is
 * plainly wrapped: the line is long, has no end mark, and the next one goes on with words.
 */
public final class Sentences {

    private static final String ENDS = "。！？!?…；;";
    private static final String CLOSERS = "”’』」）)】》\"'";
    private static final String CLAUSE_ENDS = "，,：:" + ENDS;
    private static final Pattern OPENS_ITEM =
            Pattern.compile("[\\s#*+|>•·●○■□◆▪（(【①-⑳-]|(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[、.．)）]");
    private static final int LONGEST_QUOTE = 200;
    private static final int SHORTEST_WRAPPED_LINE = 24;

    private final String text;
    private final List<Sentence> found = new ArrayList<>();

    private Sentences(String text) {
        this.text = text;
    }

    /** The sentences in order; what lies between them is blank. */
    public static List<Sentence> in(Prose prose) {
        return new Sentences(prose.text()).cut(ENDS, 0, prose.text().length(), true);
    }

    /** The clauses of a sentence, cut at commas and colons too (not at those inside a number or a time). */
    public static List<Sentence> clauses(Prose prose, Sentence sentence) {
        return new Sentences(prose.text()).cut(CLAUSE_ENDS, sentence.from(), sentence.to(), false);
    }

    /**
     * The words to quote for a place: its sentence or, of a long one, as many clauses round it as fit into two hundred
     * characters.
     */
    public static String quoteAround(Prose prose, int from, int to) {
        int start = Math.max(0, from - LONGEST_QUOTE);
        Prose near =
                Prose.of(prose.text().substring(start, Math.min(prose.text().length(), to + LONGEST_QUOTE)));
        Sentence sentence = in(near).stream()
                .filter(each -> each.contains(from - start))
                .findFirst()
                .orElse(new Sentence(from - start, to - start));
        if (sentence.to() - sentence.from() <= LONGEST_QUOTE) {
            return sentence.in(near);
        }
        int first = from - start;
        int last = to - start;
        for (Sentence clause : clauses(near, sentence)) {
            int begins = Math.min(first, clause.from());
            int ends = Math.max(last, clause.to());
            if (ends - begins <= LONGEST_QUOTE) {
                first = begins;
                last = ends;
            }
        }
        return near.text().substring(first, last).strip();
    }

    private List<Sentence> cut(String marks, int from, int to, boolean atLines) {
        int start = from;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == '\n' ? atLines && endsLine(at) : marks.indexOf(c) >= 0 && !insideNumber(at)) {
                while (end < to && c != '\n' && (marks + CLOSERS).indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                add(start, end);
                start = end;
            }
            at = end;
        }
        add(start, to);
        return List.copyOf(found);
    }

    private void add(int from, int to) {
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            found.add(new Sentence(from, to));
        }
    }

    /** 10,000 and 8:00 hold together. */
    private boolean insideNumber(int at) {
        char c = text.charAt(at);
        return (c == ',' || c == ':' || c == '：')
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private boolean endsLine(int newline) {
        int start = text.lastIndexOf('\n', newline - 1) + 1;
        int next = newline + 1;
        if (newline - start < SHORTEST_WRAPPED_LINE || next >= text.length()) {
            return true;
        }
        return opensItem(next) || opensItem(start) || hasTab(start, newline) || hasTab(next, endOfLine(next));
    }

    private boolean opensItem(int start) {
        return OPENS_ITEM.matcher(text).region(start, text.length()).lookingAt();
    }

    private boolean hasTab(int from, int to) {
        return text.indexOf('\t', from, to) >= 0;
    }

    private int endOfLine(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }
}
