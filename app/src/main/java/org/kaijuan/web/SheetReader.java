package org.kaijuan.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an Excel file as text: what people see in the cells, dates as ISO dates. */
final class SheetReader {

    /** More than any honest table unpacks to; less than what a bomb needs. */
    private static final long MAX_UNPACKED = 600L << 20;

    private SheetReader() {}

    static List<TableFile.Line> read(byte[] content) throws IOException {
        checkUnpackedSize(content);
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<TableFile.Line> lines = new ArrayList<>();
            rows.forEach(row -> {
                if (lines.size() > TableFile.MAX_ROWS) {
                    throw TableFile.refusal("web.table-too-long", TableFile.MAX_ROWS);
                }
                lines.add(line(row));
            });
            return lines;
        } catch (ExcelReaderException | IOException | IndexOutOfBoundsException | NullPointerException malformed) {
            // the reader says "damaged" in all of these ways
            throw TableFile.refusal("web.table-malformed");
        }
    }

    private static TableFile.Line line(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getCell(i)));
        }
        return new TableFile.Line(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell.getDataFormatString())
                    ? date(cell)
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    private static String date(Cell cell) {
        String moment = cell.asDate().toString();
        return moment.endsWith("T00:00") ? moment.substring(0, 10) : moment.replace('T', ' ');
    }

    private static boolean isDate(@Nullable String format) {
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches(".*[yYdD].*");
    }

    private static void checkUnpackedSize(byte[] content) {
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                unpacked += unpackedSize(zip, entry, MAX_UNPACKED - unpacked);
                if (unpacked > MAX_UNPACKED) {
                    throw TableFile.refusal("web.table-bomb");
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw TableFile.refusal("web.table-malformed");
        }
    }

    /** The size that an entry really has, whatever its header says; stops just beyond {@code limit}. */
    private static long unpackedSize(ZipFile zip, ZipArchiveEntry entry, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && size <= limit; read = in.read(buffer)) {
                size += read;
            }
        }
        return size;
    }
}
