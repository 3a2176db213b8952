package org.kaijuan.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries that were made elsewhere: by a company in its own group (SYS-40), on the alliance's platform (SYS-39). */
@Service
public class DeliveryRecords {

    private static final int LISTED = 100;

    private final BatchRows rows;
    private final Audit audit;
    private final BusinessClock clock;

    DeliveryRecords(BatchRows rows, Audit audit, BusinessClock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes over deliveries, each marked with its source. Doing so again with the same rows adds nothing. */
    @Transactional
    public Outcome<ImportedRows> recordDeliveries(
            Actor actor, LibraryId library, Source source, List<DeliveryRow> deliveries) {
        return record(actor, new ImportOrder(library, BatchView.Kind.DELIVERIES, source, "", 0), deliveries);
    }

    /** Takes the rows of a list over. */
    @Transactional
    public Outcome<ImportedRows> record(Actor actor, ImportOrder order, List<DeliveryRow> list) {
        DeliveryAccess.library(actor, order.library(), DeliveryAccess.IMPORT);
        int read = list.size() + order.refused();
        BatchView batch = new BatchView(
                BatchId.next(),
                order.library(),
                order.kind(),
                order.source(),
                order.fileName(),
                read,
                0,
                0,
                order.refused(),
                actor.name(),
                clock.instant(),
                null,
                null);
        rows.insert(batch);
        int created = rows.add(batch, list);
        int known = list.size() - created;
        if (created == 0) {
            rows.delete(batch.id());
            return Outcome.done(new ImportedRows(null, read, 0, known, order.refused()));
        }
        rows.counted(batch.id(), created, known);
        audit(actor, "delivery.record.imported", batch, created);
        return Outcome.done(new ImportedRows(batch.id(), read, created, known, order.refused()));
    }

    /** The newest imports of the actor's libraries. */
    @Transactional(readOnly = true)
    public List<BatchView> batches(Actor actor) {
        return rows.list(actor.scope(DeliveryAccess.IMPORT), LISTED);
    }

    /** Takes an import back, as if it had never been. Answers how many rows went. */
    @Transactional
    public Outcome<Integer> undo(Actor actor, BatchId id) {
        Optional<BatchView> found = rows.lock(id);
        BatchView batch = found.orElseThrow(() -> new NotFoundException("import " + id));
        DeliveryAccess.library(actor, batch.library(), DeliveryAccess.IMPORT);
        if (batch.undoneAt() != null) {
            return Outcome.refused("delivery.import-undone", String.valueOf(batch.undoneBy()));
        }
        int removed = rows.undo(batch, actor.name(), clock.instant());
        audit(actor, "delivery.record.import-undone", batch, removed);
        return Outcome.done(removed);
    }

    private void audit(Actor actor, String action, BatchView batch, int count) {
        audit.record(
                actor,
                action,
                batch.library(),
                "batch",
                batch.id().toString(),
                Map.of(
                        "kind",
                        batch.kind().code(),
                        "source",
                        batch.source().code(),
                        "rows",
                        count,
                        "file",
                        batch.fileName()));
    }
}
