package org.kaijuan.desk;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Refusal;

/** One request of a batch, and why it is left out if it is. */
public record BatchRow(RequestView request, @Nullable Refusal refusal) {

    public boolean isDone() {
        return refusal == null;
    }
}
