package org.kaijuan.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.util.function.SingletonSupplier;

/** A report as a PDF: embedded Chinese typeface, text that can be selected, an outline, page numbers, footnotes. */
final class ReportPdf {

    static final String FAMILY = "Noto Sans SC";

    private static final String FONTS = "/fonts/ttf/NotoSansSC/NotoSansSC-";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private static final Supplier<ReadableText> TEXT =
            SingletonSupplier.of(() -> new ReadableText(Radicals.of(font("Regular"))));

    static {
        // it tells of every style sheet and typeface on standard error
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private ReportPdf() {}

    /** Writes the document to {@code out}, which stays open. Reads nothing from outside the program. */
    static void write(ReportContent content, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(() -> font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useUriResolver((_, _) -> null);
        builder.withProducer("Kaijuan");
        builder.withHtmlContent(PrintedPage.of(content), null);
        ByteArrayOutputStream set = new ByteArrayOutputStream(1 << 17);
        builder.toStream(set);
        builder.run();
        try (PDDocument document = Loader.loadPDF(set.toByteArray())) {
            TEXT.get().rewrite(document);
            document.save(out);
        }
    }

    private static InputStream font(String weight) {
        InputStream font = ReportPdf.class.getResourceAsStream(FONTS + weight + ".ttf");
        if (font == null) {
            throw new IllegalStateException("the typeface is not on the class path");
        }
        return font;
    }
}
