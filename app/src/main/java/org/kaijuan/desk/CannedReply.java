package org.kaijuan.desk;

import java.util.UUID;
import org.kaijuan.kernel.LibraryId;

/**
 * A wording that a library uses often.
 *
 * @param body may contain {@code {reader}}, {@code {title}}, {@code {number}}, {@code {librarian}}
 */
public record CannedReply(UUID id, LibraryId library, String title, String body) {

    /** The wording for one request, written by one librarian. */
    public String fill(RequestView request, String librarian) {
        return body.replace("{reader}", request.reader().name())
                .replace("{title}", request.title())
                .replace("{number}", String.valueOf(request.number()))
                .replace("{librarian}", librarian);
    }
}
