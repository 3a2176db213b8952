package org.kaijuan.prose;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a quantity stands, and how near to it a word is: 1 beside it, less in its clause, its sentence, its list, paragraph and
 * heading, 0 nowhere. The weights are what told figures apart best on the hand-marked returns of the tests.
 */
final class Place {

    private static final List<String> OTHER_TIMES = List.of("同期", "去年", "上年", "往年", "前年", "原有", "原定", "力争", "预计", "目标");
    private static final Pattern AMOUNT = Pattern.compile(".*(?:[量数][为达超过约共突破]{0,3}|:)", Pattern.DOTALL);
    private static final int LONGEST_PARAGRAPH = 2000;
    private static final int BESIDE = 6;
    private static final int COUNTED = 9;
    private static final double LABEL = 0.95;
    private static final double CLAUSE = 0.92;
    private static final double BEFORE = 0.8;
    private static final double AFTER = 0.55;
    private static final double LEAD = 0.65;
    private static final double PARAGRAPH = 0.45;
    private static final double HEADING = 0.55;
    private static final double CLAUSE_STEP = 0.05;
    private static final double FURTHEST = 0.35;

    private final String folded;
    private final Quantity quantity;
    private final Sentence sentence;
    private final Sentence clause;
    private final String before;
    private final int previous;
    private final int next;
    private final List<String> rowCells;
    private final String rowLabel;
    private final String columnHead;
    private final String lead;
    private final String heading;
    private final boolean anotherYear;

    Place(Reading reading, int number) {
        this.folded = reading.folded();
        this.quantity = reading.quantities().get(number);
        this.sentence = reading.sentenceAt(quantity.from());
        this.clause = reading.clauseAt(quantity.from(), sentence);
        this.previous = Math.max(
                clause.from(),
                number == 0 ? 0 : reading.quantities().get(number - 1).to());
        this.next = Math.min(
                clause.to(),
                number + 1 == reading.quantities().size()
                        ? folded.length()
                        : reading.quantities().get(number + 1).from());
        Layout layout = reading.layout();
        int line = layout.lineAt(quantity.from());
        int paragraph = Math.max(layout.from(line), sentence.from() - LONGEST_PARAGRAPH);
        this.before = folded.substring(Math.min(paragraph, sentence.from()), sentence.from());
        boolean row = layout.isRow(line);
        this.rowCells = row ? layout.cells(line) : List.of();
        this.rowLabel = row ? rowLabel(layout, line) : "";
        this.columnHead = row ? columnHead(layout, line) : "";
        this.lead = layout.leadOf(line) + layout.labelOf(line);
        this.heading = layout.headingOver(line);
        this.anotherYear = reading.isOfAnotherYear(sentence.from(), quantity.from());
    }

    private String rowLabel(Layout layout, int line) {
        List<String> cells = layout.cells(line);
        int column = Math.min(layout.columnAt(quantity.from()), cells.size());
        List<String> before = cells.subList(0, Math.max(0, column));
        return String.join(
                " ", before.stream().filter(cell -> !startsWithDigit(cell)).toList());
    }

    private static boolean startsWithDigit(String cell) {
        return !cell.isEmpty() && Character.isDigit(cell.charAt(0));
    }

    private String columnHead(Layout layout, int line) {
        List<String> head = layout.head(line);
        int column = layout.columnAt(quantity.from());
        return column >= 0 && column < head.size() ? head.get(column) : "";
    }

    Quantity quantity() {
        return quantity;
    }

    Sentence sentence() {
        return sentence;
    }

    /** Words that label the number from outside its clause: the row and head of a table. */
    String labels() {
        return rowLabel + " " + columnHead;
    }

    /** The nearest of several words. */
    double near(List<String> words) {
        return words.stream().mapToDouble(this::near).max().orElse(0);
    }

    private double near(String word) {
        double best = inSentence(word);
        best = Math.max(best, rowLabel.contains(word) || columnHead.contains(word) ? LABEL : 0);
        best = Math.max(best, lead.contains(word) ? LEAD : 0);
        best = Math.max(best, heading.contains(word) ? HEADING : 0);
        return best > PARAGRAPH ? best : Math.max(best, inParagraph(word));
    }

    private double inSentence(String word) {
        double best = 0;
        for (int at = find(word, sentence.from(), sentence.to()); at >= 0; at = find(word, at + 1, sentence.to())) {
            best = Math.max(best, weight(at, at + word.length()));
        }
        return best;
    }

    private int find(String word, int from, int to) {
        int at = folded.indexOf(word, from, to);
        return at >= 0 && at + word.length() <= to ? at : -1;
    }

    private double weight(int from, int to) {
        if (from >= previous && to <= quantity.from() && quantity.from() - to <= BESIDE
                || from >= quantity.to() && to <= next && from - quantity.to() <= BESIDE) {
            return 1;
        }
        if (from >= clause.from() && to <= clause.to()) {
            return CLAUSE;
        }
        return to <= quantity.from()
                ? Math.max(FURTHEST, BEFORE - CLAUSE_STEP * commas(to, clause.from()))
                : Math.max(FURTHEST, AFTER - CLAUSE_STEP * commas(clause.to(), from));
    }

    private int commas(int from, int to) {
        return (int) folded.substring(Math.min(from, to), Math.max(from, to))
                .chars()
                .filter(c -> c == '，' || c == ',')
                .count();
    }

    /** An earlier sentence of the paragraph still says what this one is about, the nearer the more. */
    private double inParagraph(String word) {
        int at = before.lastIndexOf(word);
        if (at < 0) {
            return 0;
        }
        long stops =
                before.substring(at).chars().filter(c -> c == '。' || c == '；').count();
        return Math.max(FURTHEST, PARAGRAPH - CLAUSE_STEP * (stops - 1));
    }

    /** How surely one of the words is what is counted: 4 位老师, 教师 4 人, 教师 in the row of the table. */
    double counted(List<String> words) {
        String after = folded.substring(quantity.to(), Math.min(next, quantity.to() + COUNTED));
        String before = folded.substring(Math.max(previous, quantity.from() - COUNTED), quantity.from());
        String all = folded.substring(quantity.from(), quantity.to());
        if (words.stream().anyMatch(word -> after.contains(word) || before.contains(word) || all.contains(word))) {
            return 1;
        }
        return words.stream().anyMatch(labels()::contains) ? LABEL : 0;
    }

    boolean hasInClause(List<String> words) {
        String around = folded.substring(clause.from(), clause.to());
        return words.stream().anyMatch(word -> around.contains(word) || labels().contains(word));
    }

    /** 去年同期 4020 篇, 2019 年 5436 篇 in a report of 2020, 力争 6000 篇: not the number asked for. */
    boolean isOfAnotherTime() {
        String before = folded.substring(clause.from(), quantity.from());
        return anotherYear || OTHER_TIMES.stream().anyMatch(before::contains);
    }

    /** Whether one of the words stands right before the number, or over its column. */
    boolean follows(List<String> words) {
        String beside = folded.substring(Math.max(previous, quantity.from() - BESIDE), quantity.from());
        return words.stream().anyMatch(word -> beside.contains(word) || columnHead.contains(word));
    }

    /** Whether a unit of several words begins where the number's does: 10 个教学班. */
    boolean reads(String unit) {
        int at = quantity.to() - quantity.unit().length();
        return folded.startsWith(unit, at);
    }

    /** Whether a table or the words before a bare number name its unit: 传递量（篇） 6804. */
    boolean isLabelled(List<String> units) {
        String before = folded.substring(previous, quantity.from());
        return units.stream()
                .anyMatch(unit ->
                        hasCell(unit) || before.contains("(" + unit + ")") || before.contains("（" + unit + "）"));
    }

    private boolean hasCell(String unit) {
        return Stream.concat(rowCells.stream(), Stream.of(columnHead))
                .anyMatch(cell -> cell.equals(unit) || cell.contains("(" + unit) || cell.contains("（" + unit));
    }

    /** A bare number counts something only where it stands as the value of a label: in a table, after a colon or 浏览量. */
    boolean isBareAllowed() {
        String before = folded.substring(previous, quantity.from()).stripTrailing();
        return !rowCells.isEmpty() || AMOUNT.matcher(before).matches();
    }
}
