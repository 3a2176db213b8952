package org.kaijuan.delivery;

import java.time.YearMonth;

/** How many papers of a type in a month each side has. */
public record ReconciledCount(YearMonth month, DocumentType type, long ours, long theirs) {

    public boolean agrees() {
        return ours == theirs;
    }
}
