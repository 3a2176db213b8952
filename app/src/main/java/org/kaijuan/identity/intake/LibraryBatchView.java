package org.kaijuan.identity.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file of libraries and what became of it.
 *
 * @param kept libraries that an undo left, since somebody belongs to them by now or changed them
 */
public record LibraryBatchView(
        UUID id, String filename, BatchView.State state, String by, Instant at, int kept, List<LibraryLine> lines) {

    public LibraryBatchView {
        lines = List.copyOf(lines);
    }

    /** How many rows have that fate. */
    public long count(RowView.Action action) {
        return lines.stream().filter(line -> line.action() == action).count();
    }

    /** How many libraries applying it touches. */
    public long changes() {
        return count(RowView.Action.CREATE) + count(RowView.Action.UPDATE);
    }
}
