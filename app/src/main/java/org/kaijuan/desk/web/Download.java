package org.kaijuan.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.kaijuan.desk.ResultFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a file so that a browser saves it, or shows it if it is a picture; never as a page of ours. */
final class Download {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private Download() {}

    static void send(ResultFile file, HttpServletResponse response) throws IOException {
        ContentDisposition.Builder disposition =
                PICTURES.contains(file.mediaType()) ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        file.body().writeTo(response.getOutputStream());
    }
}
