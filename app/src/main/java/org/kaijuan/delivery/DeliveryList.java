package org.kaijuan.delivery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.TableFile;

/**
 * A list of deliveries as it was uploaded: the rows that could be read, and why the others could not. Columns are found by
 * their usual headings, Chinese or English; title, type and date must be there.
 */
record DeliveryList(List<DeliveryRow> rows, List<RefusedRow> refused) {

    private static final int LONGEST_TITLE = 500;
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?|(\\d{4})(\\d{2})(\\d{2})");

    private static final Set<String> TITLES = Set.of("title", "题名", "标题", "篇名", "文献名", "文献题名", "书名");
    private static final Set<String> TYPES = Set.of("type", "类型", "文献类型", "种类");
    private static final Set<String> DATES = Set.of("date", "日期", "传递日期", "完成日期", "送达日期", "处理日期");
    private static final Set<String> AUTHORS = Set.of("authors", "author", "作者", "责任者");
    private static final Set<String> YEARS = Set.of("year", "年份", "出版年", "年");
    private static final Set<String> NUMBERS = Set.of("number", "no", "编号", "流水号", "请求号", "申请号", "订单号", "请求编号");

    DeliveryList {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /** @param latest deliveries after this day have not happened yet */
    static DeliveryList read(TableFile table, LocalDate latest) {
        List<DeliveryRow> rows = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (TableFile.Row row : table.rows()) {
            Text problem = problem(table, row, latest);
            if (problem == null) {
                rows.add(delivery(table, row));
            } else {
                refused.add(new RefusedRow(row.position(), problem));
            }
        }
        return new DeliveryList(rows, refused);
    }

    /** The headings that are missing, by the name of the message {@code delivery.list.<name>}. */
    static List<String> missing(TableFile table) {
        List<String> missing = new ArrayList<>();
        addIfMissing(missing, table, TITLES, "title");
        addIfMissing(missing, table, TYPES, "type");
        addIfMissing(missing, table, DATES, "date");
        return missing;
    }

    private static void addIfMissing(List<String> missing, TableFile table, Set<String> headings, String name) {
        if (heading(table, headings).isEmpty()) {
            missing.add(name);
        }
    }

    private static @Nullable Text problem(TableFile table, TableFile.Row row, LocalDate latest) {
        String title = cell(table, row, TITLES);
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return Text.of("delivery.list.no-title", LONGEST_TITLE);
        }
        String type = cell(table, row, TYPES);
        if (type(type, title).isEmpty()) {
            return Text.of("delivery.list.no-type", type);
        }
        String date = cell(table, row, DATES);
        Optional<LocalDate> day = day(date);
        if (day.isEmpty()) {
            return Text.of("delivery.list.no-date", date);
        }
        return day.get().isAfter(latest) ? Text.of("delivery.list.future", date) : null;
    }

    private static DeliveryRow delivery(TableFile table, TableFile.Row row) {
        String title = cell(table, row, TITLES);
        String number = cell(table, row, NUMBERS);
        return new DeliveryRow(
                type(cell(table, row, TYPES), title).orElseThrow(),
                title,
                cell(table, row, AUTHORS),
                cell(table, row, YEARS),
                day(cell(table, row, DATES)).orElseThrow(),
                number.isEmpty() ? null : number,
                null);
    }

    private static Optional<String> heading(TableFile table, Set<String> headings) {
        return table.headers().stream()
                .filter(header -> headings.contains(header.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String cell(TableFile table, TableFile.Row row, Set<String> headings) {
        return heading(table, headings).map(row::get).orElse("");
    }

    /** The type by its code or by what people call it; a plain "期刊论文" is told by the letters of its title. */
    private static Optional<DocumentType> type(String text, String title) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        if (DocumentType.codes().contains(name)) {
            return Optional.of(DocumentType.of(name));
        }
        return Optional.ofNullable(
                switch (name) {
                    case "中文期刊论文", "中文期刊", "中文论文" -> DocumentType.CHINESE_ARTICLE;
                    case "外文期刊论文", "外文期刊", "外文论文", "英文期刊论文" -> DocumentType.FOREIGN_ARTICLE;
                    case "期刊论文", "期刊", "论文", "article", "journal article" ->
                        isChinese(title) ? DocumentType.CHINESE_ARTICLE : DocumentType.FOREIGN_ARTICLE;
                    case "学位论文", "硕士论文", "博士论文", "thesis" -> DocumentType.DISSERTATION;
                    case "会议论文", "会议", "conference" -> DocumentType.CONFERENCE_PAPER;
                    case "专利" -> DocumentType.PATENT;
                    case "图书章节", "章节" -> DocumentType.CHAPTER;
                    case "电子图书", "电子书", "图书", "ebook", "book" -> DocumentType.E_BOOK;
                    default -> null;
                });
    }

    private static boolean isChinese(String title) {
        return title.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static Optional<LocalDate> day(String text) {
        Matcher matcher = DAY.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = matcher.group(1) == null ? 4 : 1;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(first)),
                    Integer.parseInt(matcher.group(first + 1)),
                    Integer.parseInt(matcher.group(first + 2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
