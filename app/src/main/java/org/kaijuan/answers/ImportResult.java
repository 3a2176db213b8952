package org.kaijuan.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import came to.
 *
 * @param batch under which it can be taken back; absent if it changed nothing
 * @param unchanged rows that the bank has just so
 * @param published whether readers see the rows already; otherwise they wait for somebody who may publish
 */
public record ImportResult(
        @Nullable BatchId batch,
        int read,
        int created,
        int updated,
        int unchanged,
        List<RefusedRow> refused,
        boolean published) {

    public ImportResult {
        refused = List.copyOf(refused);
    }
}
