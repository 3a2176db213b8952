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
 * Turns uploads and forms away that announce to be larger than anything that is taken here, before they reach a disk or the
 * memory. The rest of such a request is read and forgotten: a browser shows the answer only after it has sent everything, and a closed
 * connection would show it nothing.
 */
class UploadDoor extends OncePerRequestFilter {

    /** A dozen attachments, or one file of a kind that sets no bound of its own. */
    private static final long USUAL = 256L << 20;

    /** Beyond the file itself: what is typed in the form, and what separates its parts. */
    private static final long FORM = 8L << 20;

    /** What is typed into a form that carries no file; a little less than the container reads. */
    private static final long TYPED = 12_000_000;

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
        if (announced > TYPED && hasType(request, "application/x-www-form-urlencoded")) {
            refuse(request, response, Refusal.of("web.form-too-large"));
            return;
        }
        if (announced <= USUAL || !hasType(request, "multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        long largest = largest();
        if (announced <= largest + FORM) {
            chain.doFilter(request, response);
            return;
        }
        refuse(request, response, Refusal.of("web.upload-too-large", largest >> 20));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        forget(request.getInputStream());
        request.setAttribute(FailureController.REFUSAL, refusal);
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private long largest() {
        return Stream.concat(Stream.of(USUAL), bounds.stream().map(UploadBound::largest))
                .max(Long::compare)
                .orElse(USUAL);
    }

    static boolean hasType(HttpServletRequest request, String wanted) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    private static void forget(InputStream body) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = PATIENCE;
        for (int read = body.read(buffer); read >= 0 && left > 0; read = body.read(buffer)) {
            left -= read;
        }
    }
}
