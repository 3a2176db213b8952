package org.kaijuan.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.PersonId;

/**
 * What somebody who opens a link may know.
 *
 * @param window until when the browser that confirmed it may download; absent before
 */
public record LinkPage(
        LinkId id,
        FileView file,
        PersonId recipient,
        @Nullable String notice,
        LinkState state,
        Instant expires,
        @Nullable Instant window) {}
