package org.kaijuan.linter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kaijuan.kernel.Text;
import org.kaijuan.prose.Span;

/** The last row of a table that calls itself the total and is not the sum of the rows above. */
final class TableSums implements Rule {

    private static final Pattern TOTAL = Pattern.compile("合计|总计|共计|总数");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?");
    private static final int MOST_ROWS = 2000;

    /** @param from where it stands in the text */
    private record Cell(String words, int from, int to) {

        Optional<BigDecimal> number() {
            return NUMBER.matcher(words).matches()
                    ? Optional.of(new BigDecimal(words.replaceAll("[,，]", "")))
                    : Optional.empty();
        }
    }

    @Override
    public List<Finding> findings(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        String text = reading.text();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            List<Cell> cells = cells(text, start, end);
            if (cells.size() < 2 || rows.size() == MOST_ROWS) {
                rows.clear();
            } else if (TOTAL.matcher(cells.getFirst().words()).find()) {
                check(reading, rows, cells, findings);
                rows.clear();
            } else {
                rows.add(cells);
            }
            start = end + 1;
        }
        return findings;
    }

    private static List<Cell> cells(String text, int start, int end) {
        List<Cell> cells = new ArrayList<>();
        boolean hasPipes = start < end && text.charAt(start) == '|';
        char border = hasPipes ? '|' : '\t';
        int from = hasPipes ? start + 1 : start;
        while (from < end) {
            int to = text.indexOf(border, from);
            to = to < 0 || to > end ? end : to;
            cells.add(cell(text, from, to));
            from = to + 1;
        }
        return cells;
    }

    private static Cell cell(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return new Cell(text.substring(start, end), start, end);
    }

    private static void check(Reading reading, List<List<Cell>> rows, List<Cell> totals, List<Finding> findings) {
        for (int column = 1; column < totals.size(); column++) {
            int place = column;
            Optional<BigDecimal> total = totals.get(column).number();
            List<Cell> parts = rows.stream()
                    .filter(row -> row.size() > place && row.get(place).number().isPresent())
                    .map(row -> row.get(place))
                    .toList();
            long words = rows.stream()
                    .filter(row -> row.size() > place && !isBlank(row.get(place).words()))
                    .count();
            boolean onlyTheHeaderIsWords = words - parts.size() <= 2;
            if (total.isEmpty() || parts.size() < 2 || !onlyTheHeaderIsWords) {
                continue;
            }
            BigDecimal sum =
                    parts.stream().map(it -> it.number().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(total.get()) != 0 && !isMean(rows, column)) {
                findings.add(finding(reading, totals.get(column), sum));
            }
        }
    }

    private static boolean isBlank(String words) {
        return words.chars().allMatch(c -> c == '-' || c == ':' || c == ' ' || c == '—' || c == '/');
    }

    /** Rates and means are not added up. */
    private static boolean isMean(List<List<Cell>> rows, int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column).words())
                .anyMatch(words -> words.contains("率") || words.contains("均") || words.contains("%"));
    }

    private static Finding finding(Reading reading, Cell total, BigDecimal sum) {
        Span place = reading.span(total.from(), total.to());
        return new Finding(
                Code.SUM,
                Severity.WARNING,
                List.of(place),
                Text.of("linter.finding.sum", sum.toPlainString(), place.quote()),
                sum.toPlainString());
    }
}
