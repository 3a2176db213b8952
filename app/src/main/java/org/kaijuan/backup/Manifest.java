package org.kaijuan.backup;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What a backup says of itself.
 *
 * @param format of the file; a program reads its own and older ones
 * @param schemas the migration that each module's schema had reached
 * @param files how many files of the data folder it holds
 * @param checksums the SHA-256 of the part {@code SHA256SUMS}
 */
record Manifest(
        int format,
        Instant at,
        SortedMap<String, String> schemas,
        List<Table> tables,
        List<Sequence> sequences,
        long files,
        String checksums) {

    static final int FORMAT = 1;
    static final String PART = "manifest.json";

    /** The manifest of a backup whose files have been copied, too. */
    Manifest with(long copiedFiles, String checksumOfChecksums) {
        return new Manifest(format, at, schemas, tables, sequences, copiedFiles, checksumOfChecksums);
    }

    /** @param columns all but the generated ones, quoted where SQL needs it */
    record Table(String schema, String name, List<String> columns, long rows) {

        Table withRows(long counted) {
            return new Table(schema, name, columns, counted);
        }

        String part() {
            return "tables/" + schema + "." + name;
        }
    }

    record Sequence(String schema, String name, long value, boolean called) {}
}
