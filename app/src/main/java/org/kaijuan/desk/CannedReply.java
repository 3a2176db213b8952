package org.kaijuan.desk;

import java.util.List;
import java.util.UUID;
import org.kaijuan.files.FileView;
import org.kaijuan.kernel.LibraryId;

/**
 * A wording that a library uses often.
 *
 * @param body may contain {@code {reader}}, {@code {title}}, {@code {number}}, {@code {librarian}}
 * @param pictures that go with it, e.g. a screenshot of each step (SVC-41)
 */
public record CannedReply(UUID id, LibraryId library, String title, String body, List<FileView> pictures) {

    public CannedReply {
        pictures = List.copyOf(pictures);
    }

    /** The wording for one request, written by one librarian. */
    public String fill(RequestView request, String librarian) {
        return body.replace("{reader}", request.reader().name())
                .replace("{title}", request.title())
                .replace("{number}", String.valueOf(request.number()))
                .replace("{librarian}", librarian);
    }
}
