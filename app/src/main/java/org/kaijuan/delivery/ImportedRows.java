package org.kaijuan.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What an import came to.
 *
 * @param batch under which it can be taken back; absent if nothing was new
 * @param known rows that had been imported before
 */
public record ImportedRows(@Nullable BatchId batch, int read, int created, int known, int refused) {}
