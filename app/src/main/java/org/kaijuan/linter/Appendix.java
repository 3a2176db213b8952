package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaijuan.prose.Prose;

/**
 * The numbered list of institutions at the end of a report, in one or several columns. It is known by its shape: numbers from
 * 1 without a gap, each beside a name that ends as names of institutions do.
 *
 * @param from where its first row begins; the length of the text if there is no list
 */
record Appendix(List<Row> rows, int from, int to) {

    /** @param name as it stands there */
    record Row(int number, String name, int from, int to) {}

    private static final int FEWEST_ROWS = 3;
    private static final Pattern CELLS = Pattern.compile(
            "(?:^|[\\t|]|\\s{2,})\\s*(\\d{1,3})\\s*(?:[\\t|.．、]|\\s)\\s*([\\u4E00-\\u9FFF（）()]{3,30})(?=\\s*(?:$|[\\t|]|\\s{2,}))");
    private static final Pattern ENDING = Pattern.compile("[馆院校学心所局会部社司][）)]?$");

    static Appendix of(Prose prose, String plain) {
        List<Row> best = List.of();
        List<Row> run = new ArrayList<>();
        for (int line = 1; line <= prose.lineCount(); line++) {
            int start = prose.startOf(line);
            String words = plain.substring(start, start + prose.line(line).length());
            List<Row> rows = rows(words, start);
            if (!rows.isEmpty()) {
                run.addAll(rows);
            } else if (isBetweenRows(words)) {
                continue;
            } else {
                best = isList(run) ? List.copyOf(run) : best;
                run.clear();
            }
        }
        best = isList(run) ? List.copyOf(run) : best;
        return best.isEmpty() ? none(plain) : of(best);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Those on the list as a register. */
    Register register() {
        return Register.of(rows.stream().map(Row::name).toList());
    }

    private static Appendix none(String plain) {
        return new Appendix(List.of(), plain.length(), plain.length());
    }

    private static Appendix of(List<Row> rows) {
        List<Row> sorted =
                rows.stream().sorted(Comparator.comparingInt(Row::number)).toList();
        int from = rows.stream().mapToInt(Row::from).min().orElseThrow();
        int to = rows.stream().mapToInt(Row::to).max().orElseThrow();
        return new Appendix(sorted, from, to);
    }

    private static List<Row> rows(String line, int start) {
        List<Row> rows = new ArrayList<>();
        if (line.length() > 400) {
            return rows;
        }
        Matcher matcher = CELLS.matcher(line);
        int at = 0;
        while (matcher.find(at)) {
            String name = matcher.group(2);
            if (ENDING.matcher(name).find()) {
                rows.add(new Row(
                        Integer.parseInt(matcher.group(1)), name, start + matcher.start(2), start + matcher.end(2)));
            }
            at = matcher.end();
        }
        return rows;
    }

    /** Blank lines and the rules of a Markdown table. */
    private static boolean isBetweenRows(String line) {
        return line.chars().allMatch(c -> Character.isWhitespace(c) || "|:-".indexOf(c) >= 0);
    }

    private static boolean isList(List<Row> rows) {
        Set<Integer> numbers = new HashSet<>();
        rows.forEach(row -> numbers.add(row.number()));
        boolean complete = numbers.size() == rows.size()
                && rows.stream().allMatch(row -> row.number() >= 1 && row.number() <= rows.size());
        return complete && rows.size() >= FEWEST_ROWS;
    }
}
