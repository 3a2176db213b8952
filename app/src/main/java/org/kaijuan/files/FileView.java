package org.kaijuan.files;

import java.time.Instant;
import org.kaijuan.kernel.LibraryId;

/**
 * A stored file, whole and checked.
 *
 * @param library whose file it is
 * @param purpose what it was stored for, e.g. {@code delivery.paper}
 * @param name cleaned, for people
 * @param mediaType as its content says
 * @param sha256 in hexadecimal
 * @param scanned whether a virus scanner looked at it; without one configured, nobody did
 */
public record FileView(
        FileId id,
        LibraryId library,
        String purpose,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        boolean scanned,
        Instant storedAt) {

    /** Whether a page can show it as a picture. */
    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
