package org.kaijuan.answers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer comes from.
 *
 * @param name who says so, e.g. the title of a public document; may be empty
 * @param link where it can be read: an address or a path of this installation
 * @param date of the source
 */
public record Source(
        String name, @Nullable String link, @Nullable LocalDate date) {

    public static final Source UNKNOWN = new Source("", null, null);
}
