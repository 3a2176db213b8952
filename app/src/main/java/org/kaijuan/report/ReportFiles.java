package org.kaijuan.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports as files. A file is made in memory and sent whole, so whoever pulls the plug meanwhile leaves nothing half behind.
 */
@Service
public class ReportFiles {

    private final ReportAccess access;
    private final Audit audit;

    ReportFiles(ReportAccess access, Audit audit) {
        this.access = access;
        this.audit = audit;
    }

    /** As Word (.docx). */
    @Transactional
    public byte[] docx(Actor actor, ReportView report) {
        return made(actor, report, "docx", ReportDocx::write);
    }

    @Transactional
    public byte[] pdf(Actor actor, ReportView report) {
        return made(actor, report, "pdf", ReportPdf::write);
    }

    private interface Writer {
        void write(ReportContent content, OutputStream out) throws IOException;
    }

    private byte[] made(Actor actor, ReportView report, String format, Writer writer) {
        access.requireRead(actor, report.id());
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        try {
            writer.write(report.content(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.record(
                actor,
                "report.report.exported",
                null,
                "report",
                report.id().toString(),
                Map.of("format", format, "version", report.version()));
        return out.toByteArray();
    }
}
