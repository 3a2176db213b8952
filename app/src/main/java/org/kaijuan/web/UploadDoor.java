package org.kaijuan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.kaijuan.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns uploads away that announce to be larger than anything that is taken here, before they reach a disk. The rest of such
 * an upload is read and forgotten: a browser shows the answer only after it has sent everything, and a closed
 * connection would show it nothing.
 */
class UploadDoor extends OncePerRequestFilter {

    /** A dozen attachments, or one file of a kind that sets no bound of its own. */
    private static final long USUAL = 256L << 20;

    /** Beyond the file itself: what is typed in the form, and what separates its parts. */
    private static final long FORM = 8L << 20;

    /** More than this is not even listened to. */
    private static final long PATIENCE = 4L << 30;

    private static final int BUFFER = 64 * 1024;

    private final ObjectProvider<UploadBound> bounds;

    UploadDoor(ObjectProvider<UploadBound> bounds) {
        this.bounds = bounds;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        if (announced <= USUAL || !isUpload(request)) {
            chain.doFilter(request, response);
            return;
        }
        long largest = largest();
        if (announced <= largest + FORM) {
            chain.doFilter(request, response);
            return;
        }
        forget(request.getInputStream());
        request.setAttribute(FailureController.REFUSAL, Refusal.of("web.upload-too-large", largest >> 20));
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private long largest() {
        return Stream.concat(Stream.of(USUAL), bounds.stream().map(UploadBound::largest))
                .max(Long::compare)
                .orElse(USUAL);
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static void forget(InputStream body) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = PATIENCE;
        for (int read = body.read(buffer); read >= 0 && left > 0; read = body.read(buffer)) {
            left -= read;
        }
    }
}
