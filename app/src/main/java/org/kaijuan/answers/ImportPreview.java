package org.kaijuan.answers;

import java.util.List;

/**
 * What importing a table would do. Nothing has happened yet.
 *
 * @param samples the first rows that would be added or changed
 * @param refused the first rows that would be refused
 * @param willPublish whether readers would see the rows at once
 */
public record ImportPreview(
        BatchView batch,
        int read,
        int created,
        int updated,
        int unchanged,
        int refusedRows,
        List<Sample> samples,
        List<RefusedRow> refused,
        boolean willPublish) {

    /** @param isNew whether it would be added, not changed */
    public record Sample(long row, EntryContent content, boolean isNew) {}
}
