package org.kaijuan.files;

import java.time.Instant;

/**
 * A fresh link, known in full only now: the store keeps a hash.
 *
 * @param path {@code /d/<token>} of this installation
 * @param expires system time
 */
public record LinkView(LinkId id, String path, Instant expires) {}
