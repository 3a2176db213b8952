package org.kaijuan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Sends an {@link Excel} row by row; a million rows need no more memory than a thousand. */
@Component
public class ExcelWriter implements HandlerMethodReturnValueHandler {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int FLUSHED_EACH = 1000;

    /** Excel has 1,048,576 rows a sheet; the rest goes to further sheets. */
    private static final int ROWS_A_SHEET = 1_000_000;

    private final ZoneId zone;

    ExcelWriter(BusinessClock clock) {
        this.zone = clock.getZone();
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Excel.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (response == null || !(returned instanceof Excel<?> excel)) {
            throw new IllegalStateException("no file to send: " + type);
        }
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(excel.filename(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        write(excel, response.getOutputStream());
    }

    /** Writes the file to {@code out}, which stays open, and closes the rows. */
    public <T> void write(Excel<T> excel, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Kaijuan", "1.0");
                var rows = excel.rows()) {
            Iterator<T> each = rows.iterator();
            int number = 1;
            do {
                writeSheet(workbook.newWorksheet("Sheet" + number++), excel.columns(), each);
            } while (each.hasNext());
        }
    }

    private <T> void writeSheet(Worksheet sheet, List<Excel.Column<T>> columns, Iterator<T> rows) throws IOException {
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, Excel.harmless(columns.get(c).header()));
            sheet.style(0, c).bold().set();
            sheet.width(c, 20);
        }
        sheet.freezePane(0, 1);
        for (int r = 1; rows.hasNext() && r <= ROWS_A_SHEET; r++) {
            T row = rows.next();
            for (int c = 0; c < columns.size(); c++) {
                write(sheet, r, c, columns.get(c).value().apply(row));
            }
            if (r % FLUSHED_EACH == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean bool -> sheet.value(row, column, bool);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Instant instant -> {
                sheet.value(row, column, instant.atZone(zone).toLocalDateTime());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> sheet.value(row, column, Excel.harmless(value.toString()));
        }
    }
}
