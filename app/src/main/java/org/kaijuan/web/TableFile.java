package org.kaijuan.web;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;

/**
 * A table that somebody uploads: the first sheet of an {@code .xlsx}, or CSV in UTF-8 or GB18030 with commas, semicolons or
 * tabs. The first line with anything in it has the headers. At most 50 MB and 200,000 rows, all in memory.
 *
 * @param headers as written, without blanks around them, full-width forms made narrow (NFKC)
 */
public record TableFile(List<String> headers, List<Row> rows) {

    static final int MAX_BYTES = 50 << 20;
    static final int MAX_ROWS = 200_000;

    /**
     * A row with something in it.
     *
     * @param position line in the file or row on the sheet, as the person sees it there: from 1, headers included
     */
    public record Row(long position, Map<String, String> values) {

        /** The cell without blanks around it; empty if it is, or if there is no such column. */
        public String get(String header) {
            return values.getOrDefault(header, "");
        }
    }

    /** Cells as the readers below deliver them. */
    record Line(long position, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * Reads the whole of {@code in}; the content decides what it is, the name is not looked at.
     *
     * @return the table, or in words why it is none
     */
    public static Outcome<TableFile> read(InputStream in, String filename) throws IOException {
        byte[] content = in.readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            return Outcome.refused("web.table-too-large", MAX_BYTES >> 20, filename);
        }
        try {
            return Outcome.done(of(lines(content)));
        } catch (RefusedException why) {
            return Outcome.refused(why.refusal());
        }
    }

    private static List<Line> lines(byte[] content) throws IOException {
        if (content.length == 0) {
            throw refusal("web.table-empty");
        }
        if (startsWith(content, 'P', 'K')) {
            return SheetReader.read(content);
        }
        if (startsWith(content, 0xD0, 0xCF)) {
            throw refusal("web.table-old-excel");
        }
        return CsvReader.read(content);
    }

    private static TableFile of(List<Line> lines) {
        List<Line> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        if (filled.isEmpty()) {
            throw refusal("web.table-empty");
        }
        List<String> headers = headers(filled.getFirst());
        List<Row> rows = new ArrayList<>(filled.size() - 1);
        for (Line line : filled.subList(1, filled.size())) {
            rows.add(row(headers, line));
        }
        return new TableFile(headers, List.copyOf(rows));
    }

    private static List<String> headers(Line first) {
        List<String> headers = first.cells().stream()
                .map(cell -> Normalizer.normalize(cell, Normalizer.Form.NFKC).strip())
                .toList();
        Set<String> seen = new HashSet<>();
        for (String header : headers) {
            if (!header.isEmpty() && !seen.add(header)) {
                throw refusal("web.table-same-header", header);
            }
        }
        return headers;
    }

    private static Row row(List<String> headers, Line line) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < headers.size() && i < line.cells().size(); i++) {
            if (!headers.get(i).isEmpty()) {
                values.put(headers.get(i), Form.clean(line.cells().get(i)).strip());
            }
        }
        return new Row(line.position(), values);
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    static RefusedException refusal(String code, Object... arguments) {
        return new RefusedException(Refusal.of(code, arguments));
    }
}
