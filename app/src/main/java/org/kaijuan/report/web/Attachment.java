package org.kaijuan.report.web;

import java.nio.charset.StandardCharsets;
import org.kaijuan.report.ReportView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A report as a file to be saved. */
final class Attachment {

    private Attachment() {}

    static ResponseEntity<byte[]> of(ReportView report, String extension, String type, byte[] content) {
        String name = report.content().title() + " v" + report.version() + "." + extension;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
