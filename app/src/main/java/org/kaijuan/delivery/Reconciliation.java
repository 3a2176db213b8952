package org.kaijuan.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what the alliance's platform says it delivered for a library with what the library recorded as delivered by the
 * platform (SYS-39): how many by month and type on both sides, and each difference.
 */
@Service
public class Reconciliation {

    private final ReconciliationRows rows;
    private final DeliveryRecords records;
    private final Audit audit;

    Reconciliation(ReconciliationRows rows, DeliveryRecords records, Audit audit) {
        this.rows = rows;
        this.records = records;
        this.audit = audit;
    }

    /** Both sides by month and type, months in order. */
    @Transactional(readOnly = true)
    public List<ReconciledCount> counts(Actor actor, LibraryId library, Period period) {
        DeliveryAccess.library(actor, library, DeliveryAccess.IMPORT);
        return rows.counts(library, period);
    }

    /** Where the two sides differ, by day. */
    @Transactional(readOnly = true)
    public Listing<Difference> differences(
            Actor actor, LibraryId library, Period period, @Nullable String cursor, int limit) {
        DeliveryAccess.library(actor, library, DeliveryAccess.IMPORT);
        return rows.differences(library, period, cursor, limit);
    }

    /** All of them, for a file; leaving the house is recorded. */
    @Transactional
    public List<Difference> export(Actor actor, LibraryId library, Period period) {
        DeliveryAccess.library(actor, library, DeliveryAccess.IMPORT);
        List<Difference> all = rows.all(library, period);
        audit.exported(actor, library, "delivery.differences", all.size());
        return all;
    }

    /** Records as deliveries what only the platform has, for the rows that somebody looked at and chose. */
    @Transactional
    public Outcome<ImportedRows> adopt(Actor actor, LibraryId library, List<UUID> statementRows) {
        DeliveryAccess.library(actor, library, DeliveryAccess.IMPORT);
        if (statementRows.isEmpty()) {
            return Outcome.refused("delivery.nothing-chosen");
        }
        List<DeliveryRow> adopted = rows.statement(library, statementRows);
        audit.record(
                actor, "delivery.record.adopted", library, "statement", library.code(), Map.of("rows", adopted.size()));
        return records.recordDeliveries(actor, library, Source.PLATFORM, adopted);
    }
}
