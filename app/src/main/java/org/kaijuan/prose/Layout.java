package org.kaijuan.prose;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lines of a text are to each other: which heading stands above a line, which line leads into a list, and where the
 * cells of a table lie. Lines count from 0.
 */
final class Layout {

    private static final Pattern HEADING = Pattern.compile("\\s*(?:#{1,6} .*"
            + "|(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部分]{1,2})[^。；;]{1,40}[。：:]?"
            + "|【[^】]{1,30}】|\\*\\*[^*]{1,40}\\*\\*[：:]?)\\s*");
    private static final Pattern ITEM =
            Pattern.compile("\\s*(?:[-*+•·●○■□◆▪①-⑳]|[（(]?[0-9]{1,3}[）)、.．]|[（(]?[一二三四五六七八九十]{1,3}[）)、]).*");
    private static final Pattern LABEL = Pattern.compile("\\s*(?:[-*+•·#]\\s*)?(?:【[^】\n]{1,20}】|[^，。；\n:]{1,20}:)");
    private static final Pattern RULE = Pattern.compile("[|:\\s-]+");

    private static final int LONGEST_ROW = 2000;

    private final Prose prose;
    private final String folded;
    private final int[] headings;
    private final int[] leads;
    private final boolean[] rows;

    Layout(Prose prose, String folded) {
        this.prose = prose;
        this.folded = folded;
        int lines = prose.lineCount();
        this.headings = new int[lines];
        this.leads = new int[lines];
        this.rows = new boolean[lines];
        Arrays.fill(leads, -1);
        int heading = -1;
        int lead = -1;
        for (int line = 0; line < lines; line++) {
            String words = line(line);
            headings[line] = heading;
            rows[line] = looksLikeRow(words);
            if (HEADING.matcher(words).matches()) {
                heading = line;
                lead = -1;
            } else if (words.isBlank()) {
                continue;
            } else if (words.endsWith(":")) {
                lead = line;
            } else if (ITEM.matcher(words).matches() || isRow(line)) {
                leads[line] = lead;
            } else {
                lead = -1;
            }
        }
    }

    private String line(int line) {
        return folded.substring(from(line), to(line));
    }

    int lineAt(int index) {
        return prose.lineAt(index) - 1;
    }

    int from(int line) {
        return prose.startOf(line + 1);
    }

    int to(int line) {
        return line + 1 == prose.lineCount() ? folded.length() : from(line + 1) - 1;
    }

    boolean isHeading(int line) {
        return HEADING.matcher(line(line)).matches();
    }

    /** The heading above a line, "" when there is none. */
    String headingOver(int line) {
        return headings[line] < 0 ? "" : line(headings[line]);
    }

    /** The words that lead into the list of which a line is an item: 其中: */
    String leadOf(int line) {
        return leads[line] < 0 ? "" : line(leads[line]);
    }

    /** The words with which a line says what it is about: 【打卡】 or 教学方面: */
    String labelOf(int line) {
        Matcher label = LABEL.matcher(line(line));
        return label.lookingAt() ? label.group() : "";
    }

    boolean isRow(int line) {
        return rows[line];
    }

    private static boolean looksLikeRow(String words) {
        return words.length() <= LONGEST_ROW
                && (words.indexOf('\t') >= 0 || words.strip().startsWith("|"));
    }

    /** The cells of the row. */
    List<String> cells(int line) {
        String row = line(line).strip();
        return row.startsWith("|")
                ? Arrays.stream(row.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList()
                : Arrays.stream(row.split("\t", -1)).map(String::strip).toList();
    }

    /** In which cell of its row an index lies. */
    int columnAt(int index) {
        int from = from(lineAt(index));
        char mark = folded.substring(from, index).stripLeading().startsWith("|") ? '|' : '\t';
        int marks = (int)
                folded.substring(from, index).chars().filter(c -> c == mark).count();
        return mark == '|' ? marks - 1 : marks;
    }

    /** The head of the table in which a row lies: its first row. */
    List<String> head(int line) {
        int first = line;
        while (first > 0 && isRow(first - 1)) {
            first--;
        }
        return first == line || RULE.matcher(line(first)).matches() ? List.of() : cells(first);
    }
}
