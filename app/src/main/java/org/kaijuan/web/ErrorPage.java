package org.kaijuan.web;

import org.kaijuan.kernel.Text;

/** What the error page shows; see {@code web/error.jte}. */
public record ErrorPage(int status, Text sentence, String traceId) {

    /** The ink drawing that goes with it. */
    public String picture() {
        return switch (status) {
            case 401, 403 -> "door";
            case 404, 410 -> "search";
            default -> "cup";
        };
    }
}
