package org.kaijuan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sets a page that nobody sees as soon as it is likely that somebody will ask for a PDF: reading the typeface takes seconds the
 * first time. Where there are no reports, nothing is set.
 */
@Component
class PdfWarmth {

    private static final Logger LOG = LoggerFactory.getLogger(PdfWarmth.class);

    private final ReportStore reports;
    private final AtomicBoolean begun = new AtomicBoolean();

    PdfWarmth(ReportStore reports) {
        this.reports = reports;
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        if (reports.exist()) {
            begin();
        }
    }

    /** Begins in the background, once; costs nothing afterwards. */
    void begin() {
        if (!begun.getAndSet(true)) {
            Thread.ofPlatform()
                    .name("pdf-warmth")
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(PdfWarmth::setOnePage);
        }
    }

    private static void setOnePage() {
        try {
            ReportPdf.write(onePage(), OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException e) {
            LOG.warn("The typeface could not be read ahead; the first PDF will say why.", e);
        }
    }

    private static ReportContent onePage() {
        List<ReportContent.Appendix.Line> lines = List.of(new ReportContent.Appendix.Line(1, Wording.LIBRARY));
        return new ReportContent(
                Wording.APPENDIX, "", null, List.of(), List.of(), new ReportContent.Appendix(Wording.APPENDIX, lines));
    }
}
